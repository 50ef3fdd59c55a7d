package org.giliran.hardware.printer.escpos;

import java.util.Arrays;

/**
 * The bytes of a ticket in two pieces: what is to be read, then the feed to the knife and the cut.
 * Between them a printer may be asked how it is, for each piece ends with a whole command.
 */
final class EncodedTicket {
    private final byte[] face;
    private final byte[] cut;
    private final int longestCommand;

    /**
     * @param longestCommand bytes of the longest command in it, or more
     */
    EncodedTicket(byte[] face, byte[] cut, int longestCommand) {
        this.face = face.clone();
        this.cut = cut.clone();
        this.longestCommand = longestCommand;
    }

    byte[] face() {
        return face.clone();
    }

    byte[] cut() {
        return cut.clone();
    }

    byte[] whole() {
        byte[] whole = Arrays.copyOf(face, size());
        System.arraycopy(cut, 0, whole, face.length, cut.length);
        return whole;
    }

    int size() {
        return face.length + cut.length;
    }

    int longestCommand() {
        return longestCommand;
    }
}
