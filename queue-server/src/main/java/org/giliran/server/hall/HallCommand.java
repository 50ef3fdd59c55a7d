package org.giliran.server.hall;

import org.giliran.server.calling.Waiting;
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
     * @param booked when the appointment is for; {@link Waiting#NOT_BOOKED} without one
     */
    record Issue(
            String service,
            String priorityClass,
            String language,
            HallEvent.Channel channel,
            LocalDate day,
            Instant booked)
            implements HallCommand {
        /** A ticket without an appointment. */
        public Issue(
                String service,
                String priorityClass,
                String language,
                HallEvent.Channel channel,
                LocalDate day) {
            this(service, priorityClass, language, channel, day, Waiting.NOT_BOOKED);
        }
    }

    /**
     * A kiosk says what became of a ticket's paper.
     *
     * @param job the request to print that this answers; empty when the kiosk does not say
     */
    record ReportPrint(String ticket, HallEvent.PrintState outcome, String job)
            implements HallCommand {}

    /**
     * A kiosk shall print a ticket that another program gave, or whose paper did not come out.
     *
     * @param copies that a kiosk has begun by itself, of which the day knows nothing
     */
    record RequestPrint(String ticket, String kiosk, int copies) implements HallCommand {
        /** Of a ticket of which only the day can know copies. */
        public RequestPrint(String ticket, String kiosk) {
            this(ticket, kiosk, 0);
        }
    }

    record CallNext(String counter) implements HallCommand {}

    /** Call this one, out of order. */
    record CallTicket(String counter, String ticket, String reason) implements HallCommand {}

    record Recall(String counter) implements HallCommand {}

    record Start(String counter) implements HallCommand {}

    record Finish(String counter) implements HallCommand {}

    record Missed(String counter) implements HallCommand {}

    record Release(String counter) implements HallCommand {}

    /** {@code byVisitor}: he may not when he was called already. */
    record CancelTicket(String ticket, String reason, boolean byVisitor) implements HallCommand {
        /** By staff. */
        public CancelTicket(String ticket, String reason) {
            this(ticket, reason, false);
        }
    }

    /** {@code minutes} 0: as long as the hall's rules say. */
    record Park(Visitor visitor, int minutes) implements HallCommand {}

    /** A visitor who waits says that he will be late. */
    record Late(String ticket) implements HallCommand {}

    /** Bring a parked or missed ticket back into the line. */
    record Resume(String ticket) implements HallCommand {}

    /**
     * Send a visitor to another line.
     *
     * @param service empty: the one he is in
     * @param counter the only one that may call him; empty: any
     * @param reason a code; needed for {@link HallEvent.At#FIRST}, else it may be empty
     */
    record Transfer(
            Visitor visitor, String service, String counter, HallEvent.At place, String reason)
            implements HallCommand {}

    record ChangeClass(String ticket, String priorityClass, String reason) implements HallCommand {}

    /** One step more for a visitor, after his current one. */
    record AddStep(Visitor visitor, String service) implements HallCommand {}

    /** Take back the last command of a counter. */
    record Undo(String counter) implements HallCommand {}

    /** {@code skills}: the services that the staff member can do; empty: all of the counter's. */
    record OpenCounter(String counter, String staff, List<String> skills) implements HallCommand {
        public OpenCounter {
            skills = List.copyOf(skills);
        }

        /** By somebody who can do all of the counter's services. */
        public OpenCounter(String counter, String staff) {
            this(counter, staff, List.of());
        }
    }

    /** {@code forced}: a supervisor lets the rota be broken. */
    record PauseCounter(String counter, String reason, boolean forced) implements HallCommand {
        /** As the rota allows. */
        public PauseCounter(String counter, String reason) {
            this(counter, reason, false);
        }
    }

    /** {@code forced}: a supervisor lets the rota be broken. */
    record CloseCounter(String counter, boolean forced) implements HallCommand {
        /** As the rota allows. */
        public CloseCounter(String counter) {
            this(counter, false);
        }
    }

    /** Call nobody and issue nothing until the hall is resumed. */
    record PauseHall(String reason) implements HallCommand {}

    record ResumeHall() implements HallCommand {}

    record Rate(Visit visit, int score, HallEvent.Source source) implements HallCommand {}

    /**
     * Let a counter take other services for the rest of the day.
     *
     * @param forced also where a service is left with fewer counters than its rota asks for
     */
    record MoveCounter(String counter, List<String> main, List<String> whenIdle, boolean forced)
            implements HallCommand {
        public MoveCounter {
            main = List.copyOf(main);
            whenIdle = List.copyOf(whenIdle);
        }
    }

    record OpenService(String service) implements HallCommand {}

    record CloseService(String service, String reason) implements HallCommand {}

    record PostNotice(String notice, String zone, Instant until) implements HallCommand {}

    record RemoveNotice(String notice) implements HallCommand {}

    record ChangeSetUp(SetUp setUp) implements HallCommand {}

    /** Put something about the chain itself on record. */
    record Note(HallEvent.ChainMark mark) implements HallCommand {}

    /**
     * Go on from a backup.
     *
     * @param skip how many numbers of each series are left out at least, for they may be on paper;
     *     0: none
     */
    record Restore(HallEvent.Restored restored, int skip) implements HallCommand {
        /** More than any series gives in a day. */
        public static final int SKIP_MAX = 10_000;

        public Restore {
            if (skip < 0 || skip > SKIP_MAX) {
                throw new IllegalArgumentException("cannot skip " + skip + " numbers");
            }
        }
    }

    /** Only that time has gone on: ends what is due. */
    record TimePassed() implements HallCommand {}

    /** Begin the business day that {@code now} falls in; only after the one before was closed. */
    record OpenDay(List<ServiceTime> serviceTimes) implements HallCommand {
        public OpenDay {
            serviceTimes = List.copyOf(serviceTimes);
        }
    }

    /** A kiosk asks for the letter of its installation. */
    record GrantSeries(String kiosk, String installation) implements HallCommand {}

    /**
     * The next of what a kiosk did while the server was away.
     *
     * @param n its place in the installation's list, from 1
     * @param at its effective time
     * @param uncertain {@code at} is only what the kiosk's clock said
     * @param before the first and the last of those that came before it in the same request
     */
    record HandOver(
            String kiosk,
            String installation,
            long n,
            Instant at,
            boolean uncertain,
            HandedItem item,
            List<Handed> before)
            implements HallCommand {
        public HandOver {
            before = List.copyOf(before);
        }

        /** The first of a request. */
        public HandOver(
                String kiosk,
                String installation,
                long n,
                Instant at,
                boolean uncertain,
                HandedItem item) {
            this(kiosk, installation, n, at, uncertain, item, List.of());
        }
    }

    /** What tells one item of a kiosk's list from another that might stand in its place. */
    record Handed(long n, String key, Instant at, boolean uncertain) {}

    /** Staff have the paper of a kiosk that is dead; its fingerprint was found right. */
    record RegisterPaper(String number, LocalDate day, String priorityClass, String fingerprint)
            implements HallCommand {}

    /** Type in what was done by hand at a counter, in its order. */
    record TypeIn(String counter, List<HandVisit> visits) implements HallCommand {
        public TypeIn {
            visits = List.copyOf(visits);
        }
    }

    /**
     * A visit by hand; times nobody noted are {@link HallEvent.VisitByHand#NOT_KNOWN}.
     *
     * @param number of a ticket of today
     */
    record HandVisit(
            String number,
            Instant calledAt,
            Instant startedAt,
            Instant finishedAt,
            HallEvent.ByHand outcome) {
        /** The same, where no time that was noted is before an instant. */
        HandVisit notBefore(Instant first) {
            return new HandVisit(
                    number,
                    later(calledAt, first),
                    later(startedAt, first),
                    later(finishedAt, first),
                    outcome);
        }

        private static Instant later(Instant noted, Instant first) {
            boolean known = !noted.equals(HallEvent.VisitByHand.NOT_KNOWN);
            return known && noted.isBefore(first) ? first : noted;
        }

        /** The last time that is known of it. */
        Instant end() {
            if (!finishedAt.equals(HallEvent.VisitByHand.NOT_KNOWN)) {
                return finishedAt;
            }
            return startedAt.equals(HallEvent.VisitByHand.NOT_KNOWN) ? calledAt : startedAt;
        }
    }

    /** Which visitor a command is about. */
    sealed interface Visitor {
        record OfTicket(String ticket) implements Visitor {}

        /** Who is called or served at a counter. */
        record AtCounter(String counter) implements Visitor {}
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
