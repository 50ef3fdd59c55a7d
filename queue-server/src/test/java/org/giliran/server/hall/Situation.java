package org.giliran.server.hall;

import static org.giliran.server.hall.HallFixture.MONDAY;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * The situations of {@code states-and-commands.txt}, in its words.
 *
 * @param hall as it stands
 * @param named what the commands name
 */
record Situation(HallFixture hall, Named named) {

    /** What commands name in a situation. */
    record Named(String counter, String ticket, String number, String service, String zone) {}

    /** How the situations come about. */
    enum Kind {
        CLOSED(hall -> hall.issue("ktp")),
        FREE(Kind::free),
        CALLED(hall -> withAnother(called(hall), hall)),
        SERVED(hall -> withAnother(served(hall), hall)),
        ALONE(Kind::served),
        CLOSING(hall -> withAnother(then(served(hall), hall, close()), hall)),
        PAUSING(hall -> withAnother(then(served(hall), hall, pause()), hall)),
        PAUSED(hall -> then(free(hall), hall, pause())),
        BEHIND(hall -> behind(served(hall), hall)),
        BEHIND_CALLED(hall -> behind(called(hall), hall)),
        BEHIND_CLOSING(hall -> then(behind(served(hall), hall), hall, close())),
        ELSEWHERE(Kind::elsewhere),
        MISSED(hall -> then(called(hall), hall, new HallCommand.Missed("1"))),
        FINISHED(Kind::finished),
        RATED(hall -> then(finished(hall), hall, rate())),
        CANCELLED(Kind::cancelled),
        NO_SERVICE(Kind::noService),
        YESTERDAY(hall -> days(finished(hall), hall, 1)),
        LAPSED(hall -> days(free(hall), hall, 1)),
        LONG_AGO(hall -> days(finished(hall), hall, 3)),
        UNKNOWN(_ -> "2026-03-02-A-999"),
        OVER(hall -> over(free(hall), hall)),
        ENDED(hall -> then(over(free(hall), hall), hall, new HallCommand.TimePassed()));

        /** Brings it about on a Monday morning; the id of the ticket that commands name. */
        private final Function<HallFixture, String> how;

        Kind(Function<HallFixture, String> how) {
            this.how = how;
        }

        Situation happens() {
            HallFixture hall = HallFixture.onMonday();
            String ticket = how.apply(hall);
            String number = ticket.substring("2026-03-02-".length());
            boolean known = this != UNKNOWN;
            return new Situation(
                    hall,
                    new Named(
                            known ? "1" : "9",
                            ticket,
                            number,
                            known ? "ktp" : "paspor",
                            known ? "utama" : "kantin"));
        }

        private static String free(HallFixture hall) {
            return hall.open("1").issue("ktp");
        }

        private static String called(HallFixture hall) {
            free(hall);
            return hall.call("1");
        }

        private static String served(HallFixture hall) {
            free(hall);
            return hall.callAndStart("1");
        }

        private static String finished(HallFixture hall) {
            free(hall);
            return hall.serve("1");
        }

        private static String elsewhere(HallFixture hall) {
            hall.open("1", "2").issue("ktp");
            return withAnother(hall.call("2"), hall);
        }

        private static String cancelled(HallFixture hall) {
            String ticket = free(hall);
            return then(ticket, hall, new HallCommand.CancelTicket(ticket, "pergi"));
        }

        private static String noService(HallFixture hall) {
            String ticket = free(hall);
            var until = HallFixture.instant(MONDAY, "12:00");
            hall.done(new HallCommand.PostNotice("n-1", "", until));
            return then(ticket, hall, new HallCommand.CloseService("ktp", "gangguan"));
        }

        private static String behind(String first, HallFixture hall) {
            String second = hall.issue("ktp");
            if (second.equals(first)) {
                throw new IllegalStateException("nobody is before " + second);
            }
            return second;
        }

        private static String withAnother(String ticket, HallFixture hall) {
            hall.issue("ktp");
            return ticket;
        }

        private static String then(String ticket, HallFixture hall, HallCommand command) {
            hall.done(command);
            return ticket;
        }

        private static HallCommand close() {
            return new HallCommand.CloseCounter("1");
        }

        private static HallCommand pause() {
            return new HallCommand.PauseCounter("1", "istirahat");
        }

        private static HallCommand rate() {
            return new HallCommand.Rate(
                    new HallCommand.Visit.LastAt("1"), 4, HallEvent.Source.BUTTON);
        }

        private static String days(String ticket, HallFixture hall, int days) {
            for (int i = 1; i <= days; i++) {
                LocalDate next = MONDAY.plusDays(i);
                hall.goTo(next);
            }
            return ticket;
        }

        private static String over(String ticket, HallFixture hall) {
            hall.at(HallFixture.instant(MONDAY.plusDays(1), "03:00"));
            return ticket;
        }
    }
}
