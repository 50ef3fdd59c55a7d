package org.giliran.hardware.printer.escpos;

/**
 * What a printer may still hold of a ticket that did not come to its end, and what parts it from
 * the next one: the rest comes out as a piece of its own, so that nobody gets another's number
 * above his own.
 *
 * @param missingBytes the most that a command which broke off still waits for; zero bytes complete
 *     it, and outside a command a printer passes over them
 * @param paper whether something of the ticket may be on paper, or come onto it
 */
record Leftovers(int missingBytes, boolean paper) {
    static final Leftovers NONE = new Leftovers(0, false);

    /** It broke off between commands. */
    static final Leftovers WHOLE_COMMANDS = new Leftovers(0, true);

    /** ESC @, then GS V 66 0: feed to the knife and cut. */
    private static final byte[] CUT_OFF = {0x1B, '@', 0x1D, 'V', 66, 0};

    /** It may have broken off in the middle of a command that waits for at most so many bytes. */
    static Leftovers torn(int missingBytes) {
        return new Leftovers(missingBytes, true);
    }

    /** Bytes that cut off what is on paper, once no command is open any more. */
    byte[] cutOff() {
        return paper ? CUT_OFF.clone() : new byte[0];
    }
}
