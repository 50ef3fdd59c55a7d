package org.giliran.hardware.printer.escpos;

import java.util.Arrays;

/**
 * The bytes of a ticket in two pieces: what is to be read, then the feed to the knife and the cut.
 * Between them a printer may be asked how it is, for each piece ends with a whole command.
 */
final class EncodedTicket {
    /** The longest command but for a logo is the text of a QR code, 300 bytes and a head. */
    private static final int LONGEST_COMMAND = 320;

    /** What Linux keeps of a serial line's bytes, and throws away when the line is closed. */
    private static final int LOST_MAX = 4_096;

    private final byte[] face;
    private final byte[] cut;
    private final int logoEnd;

    /**
     * @param logoEnd how many bytes of the face stand before the logo, and in it
     */
    EncodedTicket(byte[] face, byte[] cut, int logoEnd) {
        this.face = face.clone();
        this.cut = cut.clone();
        this.logoEnd = logoEnd;
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

    /**
     * The most that a printer may still wait for when the line broke.
     *
     * @param sent bytes of the face that were handed over; the last of them may be lost
     */
    int missing(int sent) {
        return Math.max(LONGEST_COMMAND, logoEnd - Math.max(0, sent - LOST_MAX));
    }
}
