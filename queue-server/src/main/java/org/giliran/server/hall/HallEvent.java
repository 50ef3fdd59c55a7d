package org.giliran.server.hall;

import org.giliran.server.calling.Reason;
import org.giliran.server.calling.Waiting;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.estimate.CounterHabits;
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
 *
 * <p>Long for one reason: all types of event are here, and none is ever taken away.
 */
public sealed interface HallEvent {

    /** A business day begins, with everything the day is decided by. */
    record DayOpened(
            LocalDate date,
            SetUp setUp,
            List<ServiceTime> serviceTimes,
            CounterHabits habits,
            List<Series> series)
            implements HallEvent {
        public DayOpened {
            serviceTimes = List.copyOf(serviceTimes);
            series = List.copyOf(series);
        }
    }

    /** The day is over; the hash of this record is the day's closing hash. */
    record DayClosed(int tickets) implements HallEvent {}

    /** A new set-up: what would hurt people who wait takes effect with the next day. */
    record SetUpChanged(SetUp setUp) implements HallEvent {}

    /**
     * A visitor is in the line.
     *
     * @param service that was asked for
     * @param steps the services he goes through, in order; at least one
     * @param booked when the appointment is for; {@link Waiting#NOT_BOOKED} without one
     */
    record TicketIssued(
            String ticket,
            String number,
            String service,
            List<String> steps,
            String priorityClass,
            String language,
            Channel channel,
            Instant booked,
            int ahead,
            Estimate estimate)
            implements HallEvent {
        public TicketIssued {
            steps = List.copyOf(steps);
        }
    }

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

    /**
     * One step of the visit is over; the visitor waits for the next one, at the end of its line.
     */
    record StepFinished(String ticket, String counter, String next) implements HallEvent {}

    /**
     * Staff sent the visitor to one step more, after the current one; {@code counter} is empty when
     * he was at none.
     */
    record StepAdded(String ticket, String counter, String service) implements HallEvent {}

    /** The visit has lasted so long that it was probably forgotten to finish it. */
    record VisitFlagged(String ticket, String counter) implements HallEvent {}

    /** Called and did not come; until {@code returnBy} the visitor may come back. */
    record TicketMissed(String ticket, String counter, Instant returnBy, MissedBy cause)
            implements HallEvent {}

    /** Given back to its old place in the line. */
    record TicketReleased(String ticket, String counter, ReleasedBy cause) implements HallEvent {}

    /** Put off until an instant; {@code counter} is empty when it waited. */
    record TicketParked(String ticket, String counter, Instant until, ParkedBy cause)
            implements HallEvent {}

    /** Back in the line, at the place it had. */
    record TicketResumed(String ticket, ResumedBy cause) implements HallEvent {}

    /**
     * In the line of a service, for a certain counter or any.
     *
     * @param from the counter it was at; empty when it was at none
     * @param counter the only one that may call it; empty for any
     * @param reason a code; empty when none was given
     */
    record TicketTransferred(
            String ticket, String from, String service, String counter, At place, String reason)
            implements HallEvent {}

    /** The visitor belongs to another priority class now; empty for none. */
    record ClassChanged(String ticket, String priorityClass, String reason) implements HallEvent {}

    /**
     * The last command of a counter is taken back: as if its records {@code seq} and the {@code
     * events - 1} after it had never been.
     *
     * @param tickets that it was about
     */
    record Undone(String counter, long seq, int events, List<String> tickets) implements HallEvent {
        public Undone {
            tickets = List.copyOf(tickets);
        }
    }

    /** Nobody is called and no ticket issued, for instance while the building is cleared. */
    record HallPaused(String reason) implements HallEvent {}

    /** The hall goes on; what had a time limit has as much of it left as when it paused. */
    record HallResumed() implements HallEvent {}

    /** Taken out, with a reason code; {@code counter} is empty when it waited. */
    record TicketCancelled(String ticket, String counter, String reason) implements HallEvent {}

    /** Still open when the day ended. */
    record TicketLapsed(String ticket) implements HallEvent {}

    /**
     * {@code skills} are the services that the staff member can do; empty: all of the counter's.
     */
    record CounterOpened(String counter, String staff, List<String> skills) implements HallEvent {
        public CounterOpened {
            skills = List.copyOf(skills);
        }
    }

    /**
     * The counter takes these services, whatever the set-up says, until the day ends or the set-up
     * is changed; decision 0022.
     */
    record CounterMoved(String counter, List<String> main, List<String> whenIdle)
            implements HallEvent {
        public CounterMoved {
            main = List.copyOf(main);
            whenIdle = List.copyOf(whenIdle);
        }
    }

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

    /** An installation of a kiosk has a letter of its own, for good. */
    record SeriesGranted(String letter, String kiosk, String installation) implements HallEvent {}

    /**
     * A ticket that was given without the server has come to the hall, and is in the line if it is
     * of today.
     *
     * @param letter of the series that it belongs to
     * @param n its place in the list of the kiosk; {@link #FROM_PAPER}: staff had the paper
     * @param day that it belongs to
     * @param joinedAt its effective time: from when its visitor waits
     * @param uncertain the effective time is not known; it is when it arrived
     * @param passed how often whoever stood at its place had been passed
     * @param fingerprint on its paper
     * @param askedAs key of the request that the kiosk gave up waiting for; empty: none was sent
     */
    record TicketHandedOver(
            String letter,
            long n,
            String ticket,
            String number,
            LocalDate day,
            String service,
            List<String> steps,
            String priorityClass,
            String language,
            Instant joinedAt,
            boolean uncertain,
            Arrival arrival,
            int passed,
            int ahead,
            String fingerprint,
            String askedAs)
            implements HallEvent {
        /** In place of a number in a kiosk's list. */
        public static final long FROM_PAPER = 0;

        public TicketHandedOver {
            steps = List.copyOf(steps);
        }
    }

    /**
     * Something of a kiosk's list, other than a ticket that is new here, was taken.
     *
     * @param ticket that was known already; empty: it was about none
     * @param reason name of the {@link Refusal}; empty where it was not refused
     */
    record ItemHandedOver(
            String letter, long n, ItemKind kind, ItemOutcome outcome, String ticket, String reason)
            implements HallEvent {}

    /**
     * A visit, or a step of one, was done by hand while the server was away, and typed in later.
     *
     * @param startedAt {@link #NOT_KNOWN} where nobody noted it; {@code finishedAt} likewise
     * @param next service of the step that the visitor waits for now; empty: the visit is over
     * @param returnBy until when whoever was missed may come back
     */
    record VisitByHand(
            String ticket,
            String counter,
            Instant calledAt,
            Instant startedAt,
            Instant finishedAt,
            ByHand outcome,
            String next,
            Instant returnBy)
            implements HallEvent {
        /** A time that nobody noted. */
        public static final Instant NOT_KNOWN = Instant.EPOCH;

        /** The last time that is known of it. */
        public Instant end() {
            if (!finishedAt.equals(NOT_KNOWN)) {
                return finishedAt;
            }
            return startedAt.equals(NOT_KNOWN) ? calledAt : startedAt;
        }
    }

    /** How the hall stood when a ticket arrived that was given without the server. */
    enum Arrival {
        OPEN,
        /** The service gave no tickets any more, or not yet. */
        SHUT,
        QUOTA_USED,
        /** Its day was over: it has lapsed. */
        DAY_OVER
    }

    /** What a kiosk hands over. */
    enum ItemKind {
        TICKET,
        RATING,
        PRINT
    }

    /** What became of it. */
    enum ItemOutcome {
        DONE,
        /** It had come another way before, and changes nothing. */
        KNOWN,
        REFUSED
    }

    /** How a visit by hand ended. */
    enum ByHand {
        FINISHED,
        MISSED
    }

    /** About the chain itself: nobody's visit changes by it, and no figure of a report. */
    sealed interface ChainMark extends HallEvent {}

    /**
     * A copy of everything was made and read back whole.
     *
     * @param backup its name
     * @param seq the last record in it
     * @param sha256 of its list of files, in hex
     */
    record BackedUp(String backup, long seq, String sha256) implements ChainMark {}

    /**
     * The hall goes on from a backup; whatever came after its last record is lost.
     *
     * @param operator who did it: an id of staff, or a code
     * @param backup its name
     * @param seq the last record in it
     * @param head the hash after that record, in hex
     */
    record Restored(String operator, String backup, long seq, String head) implements ChainMark {}

    /**
     * A device showed a head of the records that were lost by a restore.
     *
     * @param device or member of staff
     * @param head {@code <seq>:<16 hex>}: so far the lost records went, at least
     */
    record HeadLost(String device, String head) implements ChainMark {}

    /**
     * These numbers are not given today, for they may be on paper: the hall comes back from a
     * backup that was made before they were given.
     *
     * @param skipped in the order of their prefixes
     */
    record NumbersSkipped(List<SkippedNumbers> skipped) implements HallEvent {
        public NumbersSkipped {
            skipped = List.copyOf(skipped);
        }
    }

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

    /** Where in the line a transferred visitor stands. */
    enum At {
        /** As if he had joined it now. */
        END,
        /** Where he would stand had he joined it when he joined the line he comes from. */
        KEEP,
        /** Before everybody. */
        FIRST
    }

    /** Who gave a called visitor up. */
    enum MissedBy {
        STAFF,
        /** He was called as often as is allowed, and time went on. */
        NO_ANSWER
    }

    /** Why a called visitor went back to the line. */
    enum ReleasedBy {
        STAFF,
        COUNTER_CLOSED,
        /** Nothing was done at the counter. */
        CONSOLE_SILENT
    }

    /** Who put a ticket off. */
    enum ParkedBy {
        STAFF,
        VISITOR
    }

    /** What brought a ticket back. */
    enum ResumedBy {
        STAFF,
        TIME_UP
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
