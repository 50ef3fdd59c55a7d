package org.giliran.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Does to files what bad disks and clumsy hands do. */
final class Spoil {
    private Spoil() {}

    static void flipByte(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    static void cutInHalf(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    }

    /** Puts other bytes in the place of a text, of the same length. */
    static void replace(Path file, String text, String other) throws IOException {
        Files.writeString(file, Files.readString(file).replace(text, other));
    }
}
