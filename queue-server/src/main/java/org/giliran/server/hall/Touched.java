package org.giliran.server.hall;

import java.util.Optional;

/**
 * Which ticket and which counter an event is about.
 *
 * @param ticket empty: none
 * @param counter empty: none
 */
public record Touched(String ticket, String counter) {
    private static final Touched NOTHING = new Touched("", "");

    boolean isCounter(String code) {
        return counter.equals(code);
    }

    public Optional<String> findTicket() {
        return ticket.isEmpty() ? Optional.empty() : Optional.of(ticket);
    }

    public static Touched by(HallEvent event) {
        return switch (event) {
            case HallEvent.TicketIssued e -> new Touched(e.ticket(), "");
            case HallEvent.TicketHandedOver e -> new Touched(e.ticket(), "");
            case HallEvent.VisitByHand e -> new Touched(e.ticket(), "");
            case HallEvent.PrintReported e -> new Touched(e.ticket(), "");
            case HallEvent.PrintRequested e -> new Touched(e.ticket(), "");
            case HallEvent.TicketCalled e -> new Touched(e.ticket(), e.counter());
            case HallEvent.TicketRecalled e -> new Touched(e.ticket(), e.counter());
            case HallEvent.ServiceStarted e -> new Touched(e.ticket(), e.counter());
            case HallEvent.VisitFinished e -> new Touched(e.ticket(), e.counter());
            case HallEvent.StepFinished e -> new Touched(e.ticket(), e.counter());
            case HallEvent.StepAdded e -> new Touched(e.ticket(), e.counter());
            case HallEvent.VisitFlagged e -> new Touched(e.ticket(), "");
            case HallEvent.TicketMissed e -> new Touched(e.ticket(), e.counter());
            case HallEvent.TicketReleased e -> new Touched(e.ticket(), e.counter());
            case HallEvent.TicketParked e -> new Touched(e.ticket(), e.counter());
            case HallEvent.TicketResumed e -> new Touched(e.ticket(), "");
            case HallEvent.TicketTransferred e -> new Touched(e.ticket(), e.from());
            case HallEvent.ClassChanged e -> new Touched(e.ticket(), "");
            case HallEvent.TicketCancelled e -> new Touched(e.ticket(), e.counter());
            case HallEvent.TicketLapsed e -> new Touched(e.ticket(), "");
            case HallEvent.CounterOpened e -> new Touched("", e.counter());
            case HallEvent.CounterPaused e -> new Touched("", e.counter());
            case HallEvent.CounterClosed e -> new Touched("", e.counter());
            case HallEvent.CounterClosing e -> new Touched("", e.counter());
            case HallEvent.Undone e -> new Touched("", e.counter());
            case HallEvent.VisitRated e -> new Touched(e.ticket(), e.counter());
            case HallEvent.DayOpened _,
                    HallEvent.DayClosed _,
                    HallEvent.SetUpChanged _,
                    HallEvent.CounterMoved _,
                    HallEvent.SeriesGranted _,
                    HallEvent.ItemHandedOver _,
                    HallEvent.PrintJobEnded _,
                    HallEvent.HallPaused _,
                    HallEvent.HallResumed _,
                    HallEvent.ChainMark _,
                    HallEvent.NumbersSkipped _,
                    HallEvent.ServiceClosed _,
                    HallEvent.ServiceReopened _,
                    HallEvent.NoticePosted _,
                    HallEvent.NoticeRemoved _ ->
                    NOTHING;
        };
    }
}
