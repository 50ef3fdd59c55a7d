package org.giliran.server.hall;

import org.giliran.server.catalogue.SetUp;
import org.giliran.server.estimate.ServiceTime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What somebody asks of a hall. Tickets are named by id, everything else by its code. */
public sealed interface HallCommand {

    /**
     * Take a ticket.
     *
     * @param day the day that the device believes it is; {@link #ANY_DAY} when it does not say
     */
    record Issue(
            String service,
            String priorityClass,
            String language,
            HallEvent.Channel channel,
            LocalDate day)
            implements HallCommand {}

    /**
     * A kiosk says what became of a ticket's paper.
     *
     * @param job the request to print that this answers; empty when the kiosk does not say
     */
    record ReportPrint(String ticket, HallEvent.PrintState outcome, String job)
            implements HallCommand {}

    record RequestPrint(String ticket, String kiosk) implements HallCommand {}

    record CallNext(String counter) implements HallCommand {}

    /** Call this one, out of order. */
    record CallTicket(String counter, String ticket, String reason) implements HallCommand {}

    record Recall(String counter) implements HallCommand {}

    record Start(String counter) implements HallCommand {}

    record Finish(String counter) implements HallCommand {}

    record Missed(String counter) implements HallCommand {}

    record Release(String counter) implements HallCommand {}

    record CancelTicket(String ticket, String reason) implements HallCommand {}

    record OpenCounter(String counter, String staff) implements HallCommand {}

    record PauseCounter(String counter, String reason) implements HallCommand {}

    record CloseCounter(String counter) implements HallCommand {}

    record Rate(Visit visit, int score, HallEvent.Source source) implements HallCommand {}

    record OpenService(String service) implements HallCommand {}

    record CloseService(String service, String reason) implements HallCommand {}

    record PostNotice(String notice, String zone, Instant until) implements HallCommand {}

    record RemoveNotice(String notice) implements HallCommand {}

    record ChangeSetUp(SetUp setUp) implements HallCommand {}

    /** Only that time has gone on: ends what is due. */
    record TimePassed() implements HallCommand {}

    /** Begin the business day that {@code now} falls in; only after the one before was closed. */
    record OpenDay(List<ServiceTime> serviceTimes) implements HallCommand {
        public OpenDay {
            serviceTimes = List.copyOf(serviceTimes);
        }
    }

    /** A day that is not said. */
    LocalDate ANY_DAY = LocalDate.MIN;

    /** Which visit a rating is about. */
    sealed interface Visit {
        record OfTicket(String ticket) implements Visit {}

        /** A number of today. */
        record OfNumber(String number) implements Visit {}

        /** The visit finished last at a counter. */
        record LastAt(String counter) implements Visit {}
    }
}
