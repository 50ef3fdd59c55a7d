package org.giliran.hardware.gpio.cdev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import org.junit.jupiter.api.Test;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.TreeMap;

/** The bytes that go to the kernel, by offset as a C compiler lays out {@code linux/gpio.h}. */
class UapiTest {
    private final Arena arena = Arena.ofAuto();

    /** Every byte that is not zero. */
    private static Map<Integer, Integer> set(MemorySegment segment) {
        var bytes = new TreeMap<Integer, Integer>();
        for (int at = 0; at < segment.byteSize(); at++) {
            int value = segment.get(JAVA_BYTE, at) & 0xFF;
            if (value != 0) {
                bytes.put(at, value);
            }
        }
        return bytes;
    }

    @Test
    void anInputWithPullUpBothEdgesAndDebounce() {
        long flags =
                Uapi.FLAG_INPUT
                        | Uapi.FLAG_EDGE_RISING
                        | Uapi.FLAG_EDGE_FALLING
                        | Uapi.FLAG_PULL_UP;
        MemorySegment request = Uapi.inputRequest(arena, 17, "g", flags, 2_000);
        assertEquals(592, request.byteSize());
        assertEquals(
                Map.of(
                        0, 17, // offsets[0]
                        256, (int) 'g', // consumer
                        288, 0x34, // flags: input, rising, falling ...
                        289, 0x01, // ... and bias pull up
                        296, 1, // one attribute
                        320, 3, // it is the debounce period
                        328, 2_000 & 0xFF,
                        329, 2_000 >> 8,
                        336, 1, // of the first line
                        560, 1), // one line
                set(request));
    }

    @Test
    void anInputWithoutDebounceHasNoAttribute() {
        MemorySegment request = Uapi.inputRequest(arena, 4, "g", Uapi.FLAG_INPUT, 0);
        assertEquals(Map.of(0, 4, 256, (int) 'g', 288, 4, 560, 1), set(request));
    }

    @Test
    void anOutputIsHighOrLowFromItsFirstMoment() {
        MemorySegment high = Uapi.outputRequest(arena, 27, "g", true);
        assertEquals(
                Map.of(0, 27, 256, (int) 'g', 288, 8, 296, 1, 320, 2, 328, 1, 336, 1, 560, 1),
                set(high));
        assertEquals(
                Map.of(0, 27, 256, (int) 'g', 288, 8, 296, 1, 320, 2, 336, 1, 560, 1),
                set(Uapi.outputRequest(arena, 27, "g", false)));
    }

    @Test
    void aConsumerIsCutToWhatTheKernelTakesAndEndsWithZero() {
        MemorySegment request = Uapi.outputRequest(arena, 0, "x".repeat(40), false);
        assertEquals('x', request.get(JAVA_BYTE, 256 + 30));
        assertEquals(0, request.get(JAVA_BYTE, 256 + 31));
        assertEquals(8, request.get(JAVA_BYTE, 288));
    }

    @Test
    void valuesAreABitAndItsMask() {
        assertEquals(Map.of(0, 1, 8, 1), set(Uapi.values(arena, true)));
        assertEquals(Map.of(8, 1), set(Uapi.values(arena, false)));
        assertTrue(Uapi.isHigh(Uapi.values(arena, true)));
        assertFalse(Uapi.isHigh(Uapi.values(arena, false)));
    }

    @Test
    void aChipSaysItsLabelAndHowManyLinesItHas() {
        MemorySegment info = Uapi.chipInfo(arena);
        info.setString(0, "gpiochip11");
        info.setString(32, "pinctrl-rp1");
        info.set(JAVA_INT, 64, 54);
        assertEquals(68, info.byteSize());
        assertEquals("pinctrl-rp1", Uapi.label(info));
        assertEquals(54, Uapi.lines(info));
    }

    @Test
    void eventsSayWhichWayTheLineWent() {
        MemorySegment events = arena.allocate(2L * Uapi.EVENT_BYTES, 8);
        events.set(JAVA_INT, 8, 1);
        events.set(JAVA_INT, 48 + 8, 2);
        assertTrue(Uapi.isRising(events, 0));
        assertFalse(Uapi.isRising(events, 1));
    }

    @Test
    void eventsSayWhenTheyHappened() {
        MemorySegment events = arena.allocate(2L * Uapi.EVENT_BYTES, 8);
        events.set(JAVA_LONG, 0, 5_000_000_000L);
        events.set(JAVA_LONG, 48, 5_100_000_000L);
        assertEquals(5_000_000_000L, Uapi.atNanos(events, 0));
        assertEquals(5_100_000_000L, Uapi.atNanos(events, 1));
    }
}
