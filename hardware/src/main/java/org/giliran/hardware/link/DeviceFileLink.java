package org.giliran.hardware.link;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A device file that only takes bytes, such as {@code /dev/usb/lp0}. Nothing is heard, so the
 * printer's status stays unknown.
 */
public record DeviceFileLink(Path path) implements ByteLink {

    /** USB full speed moves far more; this keeps a whole ticket under half a second. */
    private static final int BYTES_PER_SECOND = 10_000;

    @Override
    public Connection open() throws IOException {
        return new Open(Files.newOutputStream(path, StandardOpenOption.WRITE));
    }

    @Override
    public int bytesPerSecond() {
        return BYTES_PER_SECOND;
    }

    @Override
    public boolean hears() {
        return false;
    }

    private record Open(OutputStream out) implements Connection {
        @Override
        public void write(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        @Override
        public byte[] read() {
            return new byte[0];
        }

        @Override
        public void close() {
            LineClosing.quietly(out);
        }
    }
}
