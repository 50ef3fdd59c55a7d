package org.giliran.kiosk.visit.web;

import org.giliran.api.ticket.Estimate;
import org.giliran.api.ticket.IssuedTicket;
import org.giliran.api.ticket.PaperCode;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.kiosk.visit.OfflineTicket;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Answer of {@code POST /api/visits}: the ticket, as the server issued it or as the kiosk gave it
 * without, and its paper.
 *
 * @param ahead absent for a ticket that is not in the line yet
 * @param token absent for the same
 * @param offline true for the same; else absent
 * @param printer how the printer is, so that the page can say why there is no paper
 * @param qr of the ticket's phone page when the hall has a public address, or of the paper's code
 */
public record VisitView(
        String id,
        String number,
        LocalDate day,
        String service,
        @Nullable String priorityClass,
        String language,
        Instant issuedAt,
        @Nullable Integer ahead,
        @Nullable Estimate estimate,
        String fingerprint,
        @Nullable String token,
        @Nullable String url,
        @Nullable Boolean offline,
        PaperState print,
        PrinterStatus printer,
        @Nullable Integer copy,
        @Nullable Boolean ask,
        @Nullable Boolean staff,
        @Nullable Boolean code,
        @Nullable QrPicture qr) {

    /** The view of a ticket whose paper is on its way. */
    public static VisitView of(IssuedTicket ticket) {
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
                null,
                PaperState.PENDING,
                PrinterStatus.UNKNOWN,
                null,
                null,
                null,
                null,
                url == null ? null : QrPicture.of(url).orElse(null));
    }

    /** The view of a ticket whose paper is on its way. */
    public static VisitView of(OfflineTicket ticket, PaperCode code) {
        return new VisitView(
                ticket.key(),
                ticket.number(),
                ticket.day(),
                ticket.wish().service(),
                ticket.wish().priorityClass(),
                ticket.wish().language(),
                ticket.effective(),
                null,
                null,
                code.fingerprint(),
                null,
                null,
                true,
                PaperState.PENDING,
                PrinterStatus.UNKNOWN,
                null,
                null,
                null,
                null,
                QrPicture.of(code.text()).orElse(null));
    }

    /** The same with its paper as it is. */
    public VisitView with(PaperView paper) {
        return new VisitView(
                id,
                number,
                day,
                service,
                priorityClass,
                language,
                issuedAt,
                ahead,
                estimate,
                fingerprint,
                token,
                url,
                offline,
                paper.print(),
                paper.printer(),
                paper.copy(),
                paper.ask(),
                paper.staff(),
                paper.code(),
                qr);
    }
}
