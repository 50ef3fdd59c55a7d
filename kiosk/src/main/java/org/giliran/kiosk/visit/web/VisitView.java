package org.giliran.kiosk.visit.web;

import org.giliran.api.ticket.Estimate;
import org.giliran.api.ticket.IssuedTicket;
import org.giliran.hardware.printer.PrinterStatus;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Answer of {@code POST /api/visits}: the ticket, as the server issued it, and its paper.
 *
 * @param printer how the printer is, so that the page can say why there is no paper
 * @param qr of the ticket's phone page, when the hall has a public address
 */
public record VisitView(
        String id,
        String number,
        LocalDate day,
        String service,
        @Nullable String priorityClass,
        String language,
        Instant issuedAt,
        int ahead,
        @Nullable Estimate estimate,
        String fingerprint,
        String token,
        @Nullable String url,
        PaperState print,
        PrinterStatus printer,
        @Nullable QrPicture qr) {

    static VisitView of(IssuedTicket ticket, PaperState print, PrinterStatus printer) {
        String url = ticket.url();
        return new VisitView(
                ticket.id(),
                ticket.number(),
                ticket.day(),
                ticket.service(),
                ticket.priorityClass(),
                ticket.language(),
                ticket.issuedAt(),
                ticket.ahead(),
                ticket.estimate(),
                ticket.fingerprint(),
                ticket.token(),
                url,
                print,
                printer,
                url == null ? null : QrPicture.of(url).orElse(null));
    }
}
