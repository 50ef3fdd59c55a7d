package org.giliran.hardware.printer.escpos;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.Map;

/**
 * A strict second reader of tickets: knows only the commands that a ticket may hold, written down
 * here once more from the manual, and fails at any other byte below the space.
 */
final class KnownCommands {
    /** Command to the number of bytes that follow it. */
    private static final Map<String, Integer> ALLOWED =
            Map.ofEntries(
                    Map.entry("1B40", 0), // initialise
                    Map.entry("1B74", 1), // code page
                    Map.entry("1B4D", 1), // font
                    Map.entry("1B45", 1), // bold
                    Map.entry("1D21", 1), // size
                    Map.entry("1B2D", 1), // underline
                    Map.entry("1B61", 1), // alignment
                    Map.entry("1B32", 0), // usual line spacing
                    Map.entry("1D42", 1), // white on black
                    Map.entry("1D56", 1)); // cut

    private KnownCommands() {}

    /** The text between the commands. */
    static String textIn(byte[] ticket, String where) {
        var text = new ByteArrayOutputStream();
        int at = 0;
        while (at < ticket.length) {
            int octet = ticket[at] & 0xFF;
            if (octet >= ' ' && octet != 0x7F) {
                text.write(octet);
                at++;
            } else {
                at += octet == '\n' ? 1 : command(ticket, at, where);
            }
        }
        return text.toString(Charset.forName("IBM00858"));
    }

    private static int command(byte[] ticket, int at, String where) {
        String name = HexFormat.of().withUpperCase().formatHex(ticket, at, at + 2);
        if (name.equals("1D28") && ticket[at + 2] == 'k') {
            return 5 + (ticket[at + 3] & 0xFF) + ((ticket[at + 4] & 0xFF) << 8);
        }
        Integer more = ALLOWED.get(name);
        return more == null ? fail(name + " in a ticket, " + where) : 2 + more;
    }
}
