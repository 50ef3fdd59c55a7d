package org.giliran.server.hall;

import org.giliran.server.calling.Reason;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.estimate.Estimate;
import org.giliran.server.estimate.ServiceTime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that happened in a hall. Nothing else changes a hall's day.
 *
 * <p>When, by whom and under which key stands in {@link Recorded}. Tickets are named by id,
 * everything else by its code.
 */
public sealed interface HallEvent {

    /** A business day begins, with everything the day is decided by. */
    record DayOpened(LocalDate date, SetUp setUp, List<ServiceTime> serviceTimes)
            implements HallEvent {
        public DayOpened {
            serviceTimes = List.copyOf(serviceTimes);
        }
    }

    /** The day is over; the hash of this record is the day's closing hash. */
    record DayClosed(int tickets) implements HallEvent {}

    /** A new set-up: what would hurt people who wait takes effect with the next day. */
    record SetUpChanged(SetUp setUp) implements HallEvent {}

    /** A visitor is in the line. */
    record TicketIssued(
            String ticket,
            String number,
            String service,
            String priorityClass,
            String language,
            Channel channel,
            int ahead,
            Estimate estimate)
            implements HallEvent {}

    /** What a kiosk says became of a ticket's paper. {@code day} is the day of the ticket. */
    record PrintReported(String ticket, LocalDate day, PrintState outcome) implements HallEvent {}

    /** A kiosk is asked to print a ticket; copy 0 is a first paper. */
    record PrintRequested(String ticket, String kiosk, int copy) implements HallEvent {}

    /** A kiosk has done what it was asked to print, well or not. */
    record PrintJobEnded(String job) implements HallEvent {}

    /** A waiting ticket is called to a counter. */
    record TicketCalled(String ticket, String counter, Reason reason) implements HallEvent {}

    /** A called ticket is called again; {@code calls} counts all calls. */
    record TicketRecalled(String ticket, String counter, int calls) implements HallEvent {}

    /** The visitor has come and is being served. */
    record ServiceStarted(String ticket, String counter) implements HallEvent {}

    /** The visit is over. {@code cause}: by staff, or ended with the day and therefore flagged. */
    record VisitFinished(String ticket, String counter, Cause cause) implements HallEvent {}

    /** Called and did not come. */
    record TicketMissed(String ticket, String counter) implements HallEvent {}

    /** Given back to its old place in the line. */
    record TicketReleased(String ticket, String counter) implements HallEvent {}

    /** Taken out, with a reason code; {@code counter} is empty when it waited. */
    record TicketCancelled(String ticket, String counter, String reason) implements HallEvent {}

    /** Still open when the day ended. */
    record TicketLapsed(String ticket) implements HallEvent {}

    record CounterOpened(String counter, String staff) implements HallEvent {}

    /** No more visitors for now. */
    record CounterPaused(String counter, String reason) implements HallEvent {}

    record CounterClosed(String counter) implements HallEvent {}

    /** Will pause or close when the visitor who is there has been served. */
    record CounterClosing(String counter, AfterVisit then, String reason) implements HallEvent {}

    /** A visit was rated 1 to 4. {@code day} is the day of the ticket. */
    record VisitRated(String ticket, LocalDate day, String counter, int score, Source source)
            implements HallEvent {}

    record ServiceClosed(String service, String reason) implements HallEvent {}

    record ServiceReopened(String service) implements HallEvent {}

    /**
     * A notice is shown until an instant in whole milliseconds; its words are kept apart, where
     * they can be erased. Zone empty: everywhere.
     */
    record NoticePosted(String notice, String zone, Instant until) implements HallEvent {}

    record NoticeRemoved(String notice) implements HallEvent {}

    /** How a visitor came by the ticket. */
    enum Channel {
        KIOSK,
        STAFF,
        PHONE,
        BOOKING,
        MANUAL
    }

    /** What is known of a ticket's paper. */
    enum PrintState {
        UNKNOWN,
        PRINTED,
        FAILED,
        UNCERTAIN
    }

    /** Why a visit ended. */
    enum Cause {
        STAFF,
        DAY_END
    }

    /** What a counter does after its last visitor. */
    enum AfterVisit {
        PAUSE,
        CLOSE
    }

    /** What a visitor rated with. */
    enum Source {
        BUTTON,
        TOUCH,
        PHONE
    }
}
