package org.giliran.hardware.link;

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
    private static final int WRITE_ONLY = 1;
    private static final int READ_AND_WRITE = 2;
    private static final int NO_TERMINAL = 0x100;
    private static final int APPEND = 0x400;
    private static final int NON_BLOCKING = 0x800;
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
     * Opens; the numbers of the flags are those of Linux on x86 and ARM.
     *
     * @throws IOException when there is no such device, or no permission
     */
    static DeviceFile open(Path path, boolean heard) throws IOException {
        int flags = (heard ? READ_AND_WRITE : WRITE_ONLY) | NO_TERMINAL | APPEND | NON_BLOCKING;
        try (Arena arena = Arena.ofConfined()) {
            var result = CLibrary.open(arena, arena.allocateFrom(path.toString()), flags);
            if (result.value() < 0) {
                throw new IOException(path + " does not open: error " + result.errno());
            }
            return new DeviceFile(path, (int) result.value(), heard);
        }
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
            var result = CLibrary.write(arena, descriptor, memory);
            if (result.value() < 0 && !result.tryAgain()) {
                throw new IOException(path + " takes nothing: error " + result.errno());
            }
            return (int) Math.max(0, result.value());
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
            var result = CLibrary.read(arena, descriptor, memory);
            if (result.deviceGone()) {
                throw new IOException(path + " is gone: error " + result.errno());
            }
            return memory.asSlice(0, Math.max(0, result.value())).toArray(ValueLayout.JAVA_BYTE);
        }
    }

    private void checkOpen() throws IOException {
        if (closed) {
            throw new IOException(path + " is closed");
        }
    }

    synchronized void close() {
        if (!closed) {
            closed = true;
            CLibrary.close(descriptor);
        }
    }
}
