package org.giliran.journal;

import static java.nio.file.StandardOpenOption.READ;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A file seen through a buffer, up to the size it had at the last {@link #refresh}. */
final class FileWindow implements Closeable {
    private static final int WINDOW_BYTES = 256 << 10;

    private final FileChannel file;
    private long size;
    private long start;
    private ByteBuffer window = ByteBuffer.allocate(0);

    FileWindow(Path path) throws IOException {
        file = FileChannel.open(path, READ);
        refresh();
    }

    /** Forgets what was read and looks at the size again: a writer may have gone on. */
    void refresh() throws IOException {
        size = file.size();
        window.clear().limit(0);
    }

    long size() {
        return size;
    }

    /**
     * Up to {@code bytes} from {@code offset}, fewer at the end of the file. Good until the next
     * call.
     *
     * @param bytes already checked against the limits of the format
     */
    ByteBuffer at(long offset, int bytes) throws IOException {
        int there = (int) Math.min(bytes, size - offset);
        if (offset < start || offset + there > start + window.limit()) {
            fill(offset, Math.max(there, WINDOW_BYTES));
        }
        return window.slice((int) (offset - start), there);
    }

    private void fill(long offset, int bytes) throws IOException {
        int there = (int) Math.min(bytes, size - offset);
        window =
                window.capacity() >= there
                        ? window.clear().limit(there)
                        : ByteBuffer.allocate(there);
        start = offset;
        while (window.hasRemaining()) {
            if (file.read(window, offset + window.position()) < 0) {
                throw new IOException("The file became shorter while it was read");
            }
        }
        window.flip();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
