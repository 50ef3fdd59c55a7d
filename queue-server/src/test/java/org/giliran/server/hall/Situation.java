package org.giliran.server.hall;

import static org.giliran.server.hall.HallFixture.MONDAY;

import java.time.Duration;
import java.time.LocalDate;

/**
 * The situations of {@code states-and-commands.txt}, in its words.
 *
 * @param hall as it stands
 * @param named what the commands name
 */
record Situation(HallFixture hall, Named named) {

    /** What commands name in a situation. */
    record Named(String counter, String ticket, String number, String service, String zone) {}

    /** Its names; each comes about on a Monday morning. */
    enum Kind {
        CLOSED,
        FREE,
        CALLED,
        SERVED,
        ALONE,
        CLOSING,
        PAUSING,
        PAUSED,
        BEHIND,
        BEHIND_CALLED,
        BEHIND_CLOSING,
        ELSEWHERE,
        MISSED,
        FINISHED,
        RATED,
        CANCELLED,
        NO_SERVICE,
        YESTERDAY,
        LAPSED,
        LONG_AGO,
        UNKNOWN,
        OVER,
        ENDED,
        PARKED,
        PARK_OVER,
        GRACE,
        GRACE_OVER,
        STEP,
        SENT_HERE,
        PUT_FIRST,
        CALLED_OFTEN,
        UNANSWERED,
        SILENT,
        UNDO_OVER,
        UNDONE,
        FORGOTTEN,
        FLAGGED,
        HALL_PAUSED,
        ROTA;

        private boolean hasRules() {
            return compareTo(PARKED) >= 0;
        }

        Situation happens() {
            HallFixture hall =
                    HallFixture.onMonday(
                            this == ROTA
                                    ? RuledSetUps.ROTA
                                    : hasRules() ? RuledSetUps.SMALL : SetUps.SMALL);
            OfflineKiosk.granted(hall);
            String ticket = brought(hall);
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

        /** Brings it about; the id of the ticket that commands name. */
        private String brought(HallFixture hall) {
            return switch (this) {
                case CLOSED -> hall.issue("ktp");
                case FREE -> free(hall);
                case CALLED -> withAnother(called(hall), hall);
                case SERVED -> withAnother(served(hall), hall);
                case ALONE -> served(hall);
                case CLOSING -> withAnother(then(served(hall), hall, close()), hall);
                case PAUSING -> withAnother(then(served(hall), hall, pause()), hall);
                case PAUSED -> then(free(hall), hall, pause());
                case BEHIND -> behind(served(hall), hall);
                case BEHIND_CALLED -> behind(called(hall), hall);
                case BEHIND_CLOSING -> then(behind(served(hall), hall), hall, close());
                case ELSEWHERE -> elsewhere(hall);
                case MISSED -> then(called(hall), hall, new HallCommand.Missed("1"));
                case FINISHED -> finished(hall);
                case RATED -> then(finished(hall), hall, rate());
                case CANCELLED -> cancelled(hall);
                case NO_SERVICE -> noService(hall);
                case YESTERDAY -> days(finished(hall), hall, 1);
                case LAPSED -> days(free(hall), hall, 1);
                case LONG_AGO -> days(finished(hall), hall, 3);
                case UNKNOWN -> "2026-03-02-A-999";
                case OVER -> over(free(hall), hall);
                case ENDED -> then(over(free(hall), hall), hall, new HallCommand.TimePassed());
                case PARKED -> RuledSituations.parked(hall);
                case PARK_OVER -> later(RuledSituations.parked(hall), hall, 10);
                case GRACE -> then(called(hall), hall, new HallCommand.Missed("1"));
                case GRACE_OVER ->
                        later(then(called(hall), hall, new HallCommand.Missed("1")), hall, 15);
                case STEP -> RuledSituations.step(hall);
                case SENT_HERE -> RuledSituations.sentHere(hall);
                case PUT_FIRST -> RuledSituations.putFirst(hall);
                case CALLED_OFTEN -> RuledSituations.calledOften(hall);
                case UNANSWERED -> later(RuledSituations.calledOften(hall), hall, 2);
                case SILENT -> later(withAnother(called(hall), hall), hall, 10);
                case UNDO_OVER -> later(withAnother(served(hall), hall), hall, 1);
                case UNDONE -> then(called(hall), hall, new HallCommand.Undo("1"));
                case FORGOTTEN -> later(withAnother(served(hall), hall), hall, 60);
                case FLAGGED ->
                        then(
                                later(withAnother(served(hall), hall), hall, 60),
                                hall,
                                new HallCommand.TimePassed());
                case HALL_PAUSED ->
                        then(
                                withAnother(called(hall), hall),
                                hall,
                                new HallCommand.PauseHall("gangguan"));
                case ROTA -> free(hall);
            };
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

        private static String later(String ticket, HallFixture hall, int minutes) {
            hall.pass(Duration.ofMinutes(minutes));
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
