package org.giliran.hardware.printer;

import org.giliran.hardware.printer.escpos.decode.DecodedTicket;

import java.util.List;
import java.util.stream.Stream;

/** Paper as lines a test can compare: texts, then QR codes in brackets. */
public final class PaperText {
    private PaperText() {}

    public static List<String> of(DecodedTicket ticket) {
        var codes = ticket.qrTexts().stream().map(text -> "[" + text + "]");
        return Stream.concat(ticket.texts().stream(), codes).toList();
    }
}
