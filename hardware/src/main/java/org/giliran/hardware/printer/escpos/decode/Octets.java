package org.giliran.hardware.printer.escpos.decode;

import java.nio.charset.Charset;
import java.util.Arrays;

/** A short run of bytes that grows to a limit; what comes after it is not kept. */
final class Octets {
    private final int max;
    private byte[] bytes = new byte[16];
    private int size;

    Octets(int max) {
        this.max = max;
    }

    void add(int octet) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        if (!full()) {
            bytes[size++] = (byte) octet;
        }
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    boolean full() {
        return size >= max;
    }

    int at(int index) {
        return bytes[index] & 0xFF;
    }

    int last() {
        return at(size - 1);
    }

    /** Two bytes, low one first. */
    int word(int index) {
        return at(index) | at(index + 1) << 8;
    }

    int count(int octet) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += at(i) == octet ? 1 : 0;
        }
        return count;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    String text(int from, int to, Charset charset) {
        int end = Math.min(to, size);
        return from >= end ? "" : new String(bytes, from, end - from, charset);
    }
}
