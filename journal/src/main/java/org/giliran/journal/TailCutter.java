package org.giliran.journal;

import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Sets a torn tail aside: its copy is durable before the file loses it, so a crash at any point
 * loses none of its bytes.
 */
record TailCutter(JournalDisk disk, Path file, JournalChannel channel) {
    private static final int CHUNK_BYTES = 64 << 10;

    TornTail cut(long offset, long seq) throws IOException {
        long bytes = channel.size() - offset;
        var copy = freeName();
        copyTo(copy, offset);
        channel.truncate(offset);
        channel.force();
        return new TornTail(copy, file, offset, bytes, seq);
    }

    private void copyTo(Path copy, long offset) throws IOException {
        try (var from = FileChannel.open(file, READ);
                var to = disk.open(copy)) {
            var chunk = ByteBuffer.allocate(CHUNK_BYTES);
            from.position(offset);
            while (from.read(chunk) >= 0) {
                to.write(chunk.flip());
                chunk.clear();
            }
            to.force();
        }
    }

    /**
     * {@code <name>.torn}, or {@code .torn.1}, {@code .torn.2}, …: an earlier copy is never written
     * over.
     */
    private Path freeName() {
        var name = file.resolveSibling(file.getFileName() + ".torn");
        for (int i = 1; Files.exists(name); i++) {
            name = file.resolveSibling(file.getFileName() + ".torn." + i);
        }
        return name;
    }
}
