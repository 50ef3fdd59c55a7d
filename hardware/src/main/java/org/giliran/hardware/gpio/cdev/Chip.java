package org.giliran.hardware.gpio.cdev;

import org.giliran.hardware.gpio.GpioFailure;
import org.giliran.hardware.os.SystemCalls;
import org.giliran.hardware.panel.PanelFault.Kind;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** A GPIO chip that is open. Lines that were granted live on after it is closed. */
record Chip(int file, String path, String label, int lines) implements AutoCloseable {

    /** Asks the kernel what it is; closes it when it does not say. */
    static Chip of(int file, String path) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment info = Uapi.chipInfo(arena);
            int answer = SystemCalls.ioctl(file, Uapi.GET_CHIP_INFO, info);
            if (answer < 0) {
                SystemCalls.close(file);
                throw new GpioFailure(
                        Kind.BROKEN,
                        path + " does not say what it is: " + SystemCalls.name(answer));
            }
            return new Chip(file, path, Uapi.label(info), Uapi.lines(info));
        }
    }

    /** An input whose edges can be waited for. */
    Line input(int line, String consumer, long bias, int debounceMicros) {
        try (Arena arena = Arena.ofConfined()) {
            long flags = Uapi.FLAG_INPUT | Uapi.FLAG_EDGE_RISING | Uapi.FLAG_EDGE_FALLING | bias;
            return grant(line, Uapi.inputRequest(arena, line, consumer, flags, debounceMicros));
        }
    }

    /** An output that is high or low from its first moment. */
    Line output(int line, String consumer, boolean high) {
        try (Arena arena = Arena.ofConfined()) {
            return grant(line, Uapi.outputRequest(arena, line, consumer, high));
        }
    }

    private Line grant(int line, MemorySegment request) {
        if (line >= lines) {
            throw new GpioFailure(
                    Kind.LINE_MISSING,
                    "%s (%s) has lines 0 to %d, not %d".formatted(path, label, lines - 1, line));
        }
        int answer = SystemCalls.ioctl(file, Uapi.GET_LINE, request);
        if (answer < 0) {
            throw refused(line, -answer);
        }
        return new Line(Uapi.file(request), "line " + line + " of " + path);
    }

    private GpioFailure refused(int line, int errno) {
        String which = "line " + line + " of " + path + " (" + label + ")";
        return switch (errno) {
            case SystemCalls.EBUSY ->
                    new GpioFailure(
                            Kind.LINE_BUSY, which + " is in use by another program; see gpioinfo");
            case SystemCalls.EPERM, SystemCalls.EACCES ->
                    new GpioFailure(Kind.PERMISSION_REFUSED, which + " may not be used");
            default ->
                    new GpioFailure(
                            Kind.BROKEN,
                            which + " is refused by the kernel: " + SystemCalls.name(-errno));
        };
    }

    @Override
    public void close() {
        SystemCalls.close(file);
    }
}
