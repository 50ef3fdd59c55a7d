package org.giliran.hardware.gpio.cdev;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of the kernel's GPIO interface, version 2, as {@code include/uapi/linux/gpio.h} has
 * them; the same on x86_64 and aarch64. Pure.
 */
final class Uapi {
    static final long GET_CHIP_INFO = 0x8044_B401L;
    static final long GET_LINE = 0xC250_B407L;
    static final long GET_VALUES = 0xC010_B40EL;
    static final long SET_VALUES = 0xC010_B40FL;

    static final long FLAG_INPUT = 1L << 2;
    static final long FLAG_OUTPUT = 1L << 3;
    static final long FLAG_EDGE_RISING = 1L << 4;
    static final long FLAG_EDGE_FALLING = 1L << 5;
    static final long FLAG_PULL_UP = 1L << 8;
    static final long FLAG_PULL_DOWN = 1L << 9;
    static final long FLAG_NO_BIAS = 1L << 10;

    private static final int CHIP_INFO_BYTES = 68;
    private static final int LABEL_AT = 32;
    private static final int LINE_COUNT_AT = 64;

    private static final int REQUEST_BYTES = 592;
    private static final int CONSUMER_AT = 256;
    private static final int CONSUMER_BYTES = 32;
    private static final int FLAGS_AT = 288;
    private static final int ATTRIBUTES_AT = 296;
    private static final int FIRST_ATTRIBUTE_AT = 320;
    private static final int LINES_AT = 560;
    private static final int FILE_AT = 588;
    private static final int ATTRIBUTE_OUTPUT_VALUES = 2;
    private static final int ATTRIBUTE_DEBOUNCE = 3;

    /** Bytes of one edge event. */
    static final int EVENT_BYTES = 48;

    private static final int EVENT_ID_AT = 8;
    private static final int RISING = 1;

    private Uapi() {}

    /** Room for what the kernel says of a chip. */
    static MemorySegment chipInfo(Arena arena) {
        return arena.allocate(CHIP_INFO_BYTES, 8);
    }

    static String label(MemorySegment chipInfo) {
        return chipInfo.getString(LABEL_AT, StandardCharsets.US_ASCII);
    }

    static int lines(MemorySegment chipInfo) {
        return chipInfo.get(JAVA_INT, LINE_COUNT_AT);
    }

    /** Asks for one line as an input; {@code debounceMicros} 0 is none. */
    static MemorySegment inputRequest(
            Arena arena, int line, String consumer, long flags, int debounceMicros) {
        MemorySegment request = request(arena, line, consumer, flags);
        if (debounceMicros > 0) {
            attribute(request, ATTRIBUTE_DEBOUNCE);
            request.set(JAVA_INT, FIRST_ATTRIBUTE_AT + 8, debounceMicros);
        }
        return request;
    }

    /** Asks for one line as an output that is high or low from the start. */
    static MemorySegment outputRequest(Arena arena, int line, String consumer, boolean high) {
        MemorySegment request = request(arena, line, consumer, FLAG_OUTPUT);
        attribute(request, ATTRIBUTE_OUTPUT_VALUES);
        request.set(JAVA_LONG, FIRST_ATTRIBUTE_AT + 8, high ? 1 : 0);
        return request;
    }

    private static MemorySegment request(Arena arena, int line, String consumer, long flags) {
        MemorySegment request = arena.allocate(REQUEST_BYTES, 8);
        byte[] name = consumer.getBytes(StandardCharsets.US_ASCII);
        int most = Math.min(name.length, CONSUMER_BYTES - 1);
        request.set(JAVA_INT, 0, line);
        MemorySegment.copy(name, 0, request, JAVA_BYTE, CONSUMER_AT, most);
        request.set(JAVA_LONG, FLAGS_AT, flags);
        request.set(JAVA_INT, LINES_AT, 1);
        return request;
    }

    /** The first attribute, about the first line of the request. */
    private static void attribute(MemorySegment request, int id) {
        request.set(JAVA_INT, ATTRIBUTES_AT, 1);
        request.set(JAVA_INT, FIRST_ATTRIBUTE_AT, id);
        request.set(JAVA_LONG, FIRST_ATTRIBUTE_AT + 16, 1);
    }

    /** The descriptor of the line, when the request was granted. */
    static int file(MemorySegment granted) {
        return granted.get(JAVA_INT, FILE_AT);
    }

    /** The level of the one line of a request; to be asked for or to be set. */
    static MemorySegment values(Arena arena, boolean high) {
        MemorySegment values = arena.allocate(16, 8);
        values.set(JAVA_LONG, 0, high ? 1 : 0);
        values.set(JAVA_LONG, 8, 1);
        return values;
    }

    static boolean isHigh(MemorySegment values) {
        return (values.get(JAVA_LONG, 0) & 1) == 1;
    }

    /**
     * When the n-th of the events that were read happened. The kernel counts CLOCK_MONOTONIC, as
     * {@link System#nanoTime} does on Linux.
     */
    static long atNanos(MemorySegment events, int n) {
        return events.get(JAVA_LONG, (long) n * EVENT_BYTES);
    }

    /** Whether the n-th of the events that were read says that the line went high. */
    static boolean isRising(MemorySegment events, int n) {
        return events.get(JAVA_INT, (long) n * EVENT_BYTES + EVENT_ID_AT) == RISING;
    }
}
