package org.giliran.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

/**
 * Journals of random shape; a failing seed is named by the test and gives the same journal again.
 */
class RandomJournalTest {
    @TempDir Path dir;

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("giliran.long") ? 5_000 : 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenIsReadByThisReaderAndByAnotherHand(long seed) throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var file = dir.resolve("2026-01-05.gj");
        var written = new ArrayList<byte[]>();
        Chain head = Chain.start();
        while (written.isEmpty() || random.nextInt(4) > 0) {
            try (var journal = JournalFile.open(new SteeredDisk(), file, Chain.start())) {
                assertEquals(head, journal.head());
                journal.append(randomGroup(random, head, written));
                head = journal.head();
            }
        }
        var read = new ArrayList<byte[]>();
        new DayFiles(dir)
                .read(LocalDate.of(2026, 1, 5), Chain.start(), (_, record) -> read.add(record));
        assertSame(written, read);
        assertEquals(head, readByAnotherHand(file, written));
    }

    private static Group randomGroup(RandomGenerator random, Chain head, List<byte[]> written) {
        var group = new Group(head);
        int typical = random.nextBoolean() ? 300 : 20_000;
        for (int left = random.nextInt(1, random.nextBoolean() ? 3 : 60); left > 0; left--) {
            var record = new byte[random.nextInt(1, typical)];
            random.nextBytes(record);
            group.add(record);
            written.add(record);
        }
        return group;
    }

    /**
     * The format read from its description alone, with nothing of the product: header, records,
     * hash.
     */
    private static Chain readByAnotherHand(Path file, List<byte[]> written) throws Exception {
        var records = written.iterator();
        byte[] hash = new byte[32];
        long seq = 0;
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            for (long at = 0; at < Files.size(file); at = (at + 4095) / 4096 * 4096) {
                assertEquals(
                        "GLRN\0\1\0\0", new String(in.readNBytes(8), StandardCharsets.ISO_8859_1));
                assertEquals(seq + 1, in.readLong());
                int count = in.readInt();
                at += 24 + 36 + in.readInt();
                for (int i = 0; i < count; i++) {
                    byte[] record = in.readNBytes(in.readInt());
                    assertArrayEquals(records.next(), record);
                    hash = sha256(hash, ++seq, record);
                }
                assertArrayEquals(hash, in.readNBytes(32));
                in.skipNBytes(4 + (4096 - at % 4096) % 4096);
            }
        }
        return Chain.of(seq, HexFormat.of().formatHex(hash));
    }

    private static byte[] sha256(byte[] before, long seq, byte[] record) throws Exception {
        var all = ByteBuffer.allocate(40 + record.length).put(before).putLong(seq).put(record);
        return MessageDigest.getInstance("SHA-256").digest(all.array());
    }

    private static void assertSame(List<byte[]> expected, List<byte[]> found) throws IOException {
        assertEquals(expected.size(), found.size());
        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i), found.get(i));
        }
    }
}
