package org.giliran.kiosk;

import org.giliran.api.Names;
import org.giliran.api.board.KioskHome;
import org.giliran.api.ticket.Estimate;
import org.giliran.api.ticket.IssuedTicket;
import org.giliran.hardware.printer.TicketLayout;
import org.giliran.kiosk.visit.TicketPaper;
import org.giliran.kiosk.visit.Wording;
import org.giliran.ui.Texts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A ticket as most are, for trying a printer and for telling what one costs. */
final class SampleTicket {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOON = Instant.parse("2026-03-02T05:05:00Z");
    private static final Names HALL =
            new Names("Dinas Kependudukan dan Pencatatan Sipil", "Population and Civil Registry");

    private SampleTicket() {}

    static TicketLayout layout() {
        var words = Map.<String, Wording>of("id", Texts.load("paper", "id")::get);
        return new TicketPaper(words).lay(ticket(), home(), 0);
    }

    private static IssuedTicket ticket() {
        return new IssuedTicket(
                "sample",
                "A-000",
                DAY,
                "uji",
                null,
                "id",
                NOON,
                5,
                new Estimate(10, 20),
                "UJICETAK",
                "",
                "https://antrean.example.go.id/t/ABCDEFGHJKMNPQRSTVWXYZ0123");
    }

    private static KioskHome home() {
        var service =
                new KioskHome.Service(
                        "uji",
                        "A",
                        new Names("UJI CETAK (bukan tiket)", "PRINT TEST (no ticket)"),
                        true,
                        null,
                        null,
                        null,
                        0,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        List.of());
        return new KioskHome(
                "sample",
                "sample",
                DAY,
                NOON,
                HALL,
                "Asia/Jakarta",
                null,
                400,
                null,
                List.of(service),
                List.of(),
                List.of("id"),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }
}
