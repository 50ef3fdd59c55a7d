package org.giliran.hardware.link;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A device file, such as {@code /dev/usb/lp0}. A character device is heard, too, as far as it
 * answers; a plain file or a pipe only takes bytes.
 *
 * @param path better a link that udev makes for this one device than {@code lp0}, which another
 *     printer may get after re-plugging
 */
public record DeviceFileLink(Path path) implements ByteLink {
    /** USB full speed moves far more; its own handshake holds the sender back. */
    private static final int BYTES_PER_SECOND = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(DeviceFileLink.class);
    private static final int FILE_TYPE = 0xF000;
    private static final int CHARACTER_DEVICE = 0x2000;

    @Override
    public Connection open() throws IOException {
        Object node = DeviceNode.at(path);
        return new Open(path, node, DeviceFile.open(path, hears()));
    }

    @Override
    public int bytesPerSecond() {
        return BYTES_PER_SECOND;
    }

    /** Reading a plain file or a pipe would give back what was written. */
    @Override
    public boolean hears() {
        try {
            int mode = (Integer) Files.getAttribute(path, "unix:mode");
            return (mode & FILE_TYPE) == CHARACTER_DEVICE;
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug("{}: {}", path, e.getMessage());
            return false;
        }
    }

    /** As in the settings. */
    @Override
    public String toString() {
        return "file:" + path;
    }

    private record Open(Path path, Object node, DeviceFile file) implements Connection {
        @Override
        public void write(byte[] bytes) throws IOException {
            DeviceNode.check(path, node);
            file.write(bytes);
        }

        @Override
        public byte[] read() throws IOException {
            DeviceNode.check(path, node);
            return file.read();
        }

        @Override
        public void close() {
            file.close();
        }
    }
}
