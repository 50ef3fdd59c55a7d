package org.giliran.hardware.link;

import org.giliran.hardware.os.SystemCalls;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * An open device file whose calls never block in the kernel, which the JDK has no means for. Reads
 * at once what is there; a write that the device does not take waits here, where closing ends it.
 * Safe for many threads.
 */
final class DeviceFile {
    private static final int FLAGS =
            SystemCalls.O_NOCTTY | SystemCalls.O_APPEND | SystemCalls.O_NONBLOCK;
    private static final int READ_MAX = 256;
    private static final long LOOK_AGAIN_NANOS = 5_000_000;

    private final Path path;
    private final int descriptor;
    private final boolean heard;
    private boolean closed;

    private DeviceFile(Path path, int descriptor, boolean heard) {
        this.path = path;
        this.descriptor = descriptor;
        this.heard = heard;
    }

    /**
     * Opens.
     *
     * @throws IOException when there is no such device, or no permission
     */
    static DeviceFile open(Path path, boolean heard) throws IOException {
        int mode = heard ? SystemCalls.O_RDWR : SystemCalls.O_WRONLY;
        int descriptor = SystemCalls.open(path.toString(), mode | FLAGS);
        if (descriptor < 0) {
            throw new IOException(path + " does not open: " + SystemCalls.name(descriptor));
        }
        return new DeviceFile(path, descriptor, heard);
    }

    /** Hands over all bytes, however long the device takes. */
    void write(byte[] bytes) throws IOException {
        for (int from = 0; from < bytes.length; ) {
            int taken = writeSome(bytes, from);
            from += taken;
            if (taken == 0) {
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
        }
    }

    private synchronized int writeSome(byte[] bytes, int from) throws IOException {
        checkOpen();
        try (Arena arena = Arena.ofConfined()) {
            int length = bytes.length - from;
            MemorySegment memory = arena.allocate(length);
            MemorySegment.copy(bytes, from, memory, ValueLayout.JAVA_BYTE, 0, length);
            long taken = SystemCalls.write(descriptor, memory);
            if (taken < 0 && taken != -SystemCalls.EAGAIN) {
                throw new IOException(path + " takes nothing: " + SystemCalls.name(taken));
            }
            return (int) Math.max(0, taken);
        }
    }

    /** What has come; nothing from a device that cannot speak. */
    synchronized byte[] read() throws IOException {
        checkOpen();
        if (!heard) {
            return new byte[0];
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(READ_MAX);
            long came = SystemCalls.read(descriptor, memory);
            if (gone(came)) {
                throw new IOException(path + " is gone: " + SystemCalls.name(came));
            }
            return memory.asSlice(0, Math.max(0, came)).toArray(ValueLayout.JAVA_BYTE);
        }
    }

    private static boolean gone(long answer) {
        return answer == -SystemCalls.EIO
                || answer == -SystemCalls.ENXIO
                || answer == -SystemCalls.ENODEV;
    }

    private void checkOpen() throws IOException {
        if (closed) {
            throw new IOException(path + " is closed");
        }
    }

    synchronized void close() {
        if (!closed) {
            closed = true;
            SystemCalls.close(descriptor);
        }
    }
}
