package org.giliran.hardware.gpio.cdev;

import org.giliran.hardware.gpio.GpioFailure;
import org.giliran.hardware.os.SystemCalls;
import org.giliran.hardware.panel.PanelFault.Kind;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * A line that the kernel granted.
 *
 * @param name for messages
 */
record Line(int file, String name) implements AutoCloseable {

    /** The level now, debounced as the line is. */
    boolean isHigh() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment values = Uapi.values(arena, false);
            check(SystemCalls.ioctl(file, Uapi.GET_VALUES, values), "read");
            return Uapi.isHigh(values);
        }
    }

    void set(boolean high) {
        try (Arena arena = Arena.ofConfined()) {
            check(SystemCalls.ioctl(file, Uapi.SET_VALUES, Uapi.values(arena, high)), "set");
        }
    }

    private void check(long answer, String what) {
        if (answer < 0) {
            throw new GpioFailure(
                    Kind.BROKEN, name + " cannot be " + what + ": " + SystemCalls.name(answer));
        }
    }

    @Override
    public void close() {
        SystemCalls.close(file);
    }
}
