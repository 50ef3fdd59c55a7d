package org.giliran.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Records, groups and files for tests. */
final class Records implements RecordSink {
    final List<String> texts = new ArrayList<>();
    private Chain chain;

    Records(Chain before) {
        chain = before;
    }

    /** A sink that also checks that every record goes on from the one before. */
    static Records from(Chain before) {
        return new Records(before);
    }

    @Override
    public void accept(Chain after, byte[] record) {
        chain = chain.next(record);
        if (!chain.equals(after)) {
            throw new AssertionError("Given " + after + ", computed " + chain);
        }
        texts.add(new String(record, UTF_8));
    }

    Chain chain() {
        return chain;
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    static Group group(Chain before, String... texts) {
        var group = new Group(before);
        for (var text : texts) {
            group.add(bytes(text));
        }
        return group;
    }

    /** As JSON would be: a ticket with a reason of that many characters. */
    static String ticket(int number, int chars) {
        return "{\"t\":\"TicketIssued/1\",\"number\":\"A-%03d\",\"why\":\"%s\"}"
                .formatted(number, "x".repeat(chars));
    }

    static byte[] encoded(Group group) {
        return group.encode().array();
    }

    /** Every record of a file that may have a torn tail. */
    static Records read(Path file, Chain before) throws IOException {
        var found = from(before);
        try (var reader = new DayReader(file, before)) {
            while (reader.next() instanceof Step.Records(var list)) {
                for (var record : list) {
                    record.giveTo(found);
                }
            }
        }
        return found;
    }

    /**
     * Makes the file anew: ext4 syncs a file that is cut to nothing and written again, a new one it
     * does not.
     */
    static Path write(Path file, byte[]... parts) throws IOException {
        Files.deleteIfExists(file);
        Files.write(file, joined(parts));
        return file;
    }

    static byte[] joined(byte[]... parts) {
        int bytes = 0;
        for (var part : parts) {
            bytes += part.length;
        }
        var all = ByteBuffer.allocate(bytes);
        for (var part : parts) {
            all.put(part);
        }
        return all.array();
    }
}
