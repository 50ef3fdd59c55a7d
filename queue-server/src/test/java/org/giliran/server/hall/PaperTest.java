package org.giliran.server.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.server.hall.HallCommand.ReportPrint;
import org.giliran.server.hall.HallCommand.RequestPrint;
import org.giliran.server.hall.HallEvent.PrintState;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class PaperTest {
    private static final LocalDate TUESDAY = HallFixture.MONDAY.plusDays(1);

    private final HallFixture hall = HallFixture.onMonday();

    @Test
    void aKioskSaysWhatBecameOfThePaperAndSayingItTwiceChangesNothing() {
        String ticket = hall.issue("ktp");
        assertEquals(1, hall.done(new ReportPrint(ticket, PrintState.PRINTED, "")).size());
        assertEquals(PrintState.PRINTED, hall.ticket(ticket).print());
        assertEquals(List.of(), hall.done(new ReportPrint(ticket, PrintState.PRINTED, "")));
    }

    @Test
    void aLateReportIsKeptWithTheTicketOfItsDay() {
        String ticket = hall.issue("ktp");
        hall.goTo(TUESDAY);
        var report = new HallEvent.PrintReported(ticket, HallFixture.MONDAY, PrintState.UNCERTAIN);
        assertEquals(List.of(report), hall.done(new ReportPrint(ticket, PrintState.UNCERTAIN, "")));
        assertEquals(TUESDAY, hall.lastRecord().date());
        assertEquals(PrintState.UNCERTAIN, hall.ticket(ticket).print());
        assertEquals(List.of(), hall.done(new ReportPrint(ticket, PrintState.UNCERTAIN, "")));
    }

    @Test
    void aPrintedTicketIsCopiedTwiceAndNoMore() {
        String ticket = hall.issue("ktp");
        hall.done(new ReportPrint(ticket, PrintState.PRINTED, ""));
        assertEquals(List.of(requested(ticket, 1)), request(ticket));
        assertEquals(List.of(requested(ticket, 2)), request(ticket));
        hall.assertRefused(Refusal.REPRINTED_TOO_OFTEN, new RequestPrint(ticket, "kiosk-1"));
    }

    @Test
    void paperThatCertainlyNeverCameOutIsPrintedAgainAsTheFirst() {
        String ticket = hall.issue("ktp");
        hall.done(new ReportPrint(ticket, PrintState.FAILED, ""));
        assertEquals(List.of(requested(ticket, 0)), request(ticket));
    }

    @Test
    void paperThatMayHaveComeOutIsPrintedAgainAsACopy() {
        String ticket = hall.issue("ktp");
        hall.done(new ReportPrint(ticket, PrintState.UNCERTAIN, ""));
        assertEquals(List.of(requested(ticket, 1)), request(ticket));
    }

    @Test
    void copiesThatAKioskHasBegunByItselfCount() {
        String ticket = hall.issue("ktp");
        hall.done(new ReportPrint(ticket, PrintState.UNCERTAIN, ""));
        assertEquals(List.of(requested(ticket, 2)), hall.done(request(ticket, 1)));
        hall.assertRefused(Refusal.REPRINTED_TOO_OFTEN, request(ticket, 0));
    }

    @Test
    void whenAKiosksLastCopyDidNotComeOutItIsPrintedUnderItsNumber() {
        String ticket = hall.issue("ktp");
        hall.done(new ReportPrint(ticket, PrintState.UNCERTAIN, ""));
        hall.done(new ReportPrint(ticket, PrintState.FAILED, ""));
        assertEquals(List.of(requested(ticket, 2)), hall.done(request(ticket, 2)));
    }

    @Test
    void afterTwoCopiesThatAKioskHasBegunAPersonMustHelp() {
        String ticket = hall.issue("ktp");
        hall.done(new ReportPrint(ticket, PrintState.UNCERTAIN, ""));
        hall.assertRefused(Refusal.REPRINTED_TOO_OFTEN, request(ticket, 2));
    }

    private static RequestPrint request(String ticket, int begun) {
        return new RequestPrint(ticket, "kiosk-1", begun);
    }

    @Test
    void theFirstPaperOfATicketTakenByStaffIsNoCopy() {
        String ticket = issuedByStaff();
        assertEquals(List.of(requested(ticket, 0)), request(ticket));
        assertEquals(List.of(requested(ticket, 1)), request(ticket));
    }

    @Test
    void aPrintJobIsThereUntilTheKioskReports() {
        String ticket = issuedByStaff();
        request(ticket);
        PrintJob job = hall.day().printJobs().values().getFirst();
        assertEquals(new PrintJob(ticket + ":" + hall.day().seq(), ticket, "kiosk-1", 0), job);
        hall.done(new ReportPrint(ticket, PrintState.PRINTED, ""));
        assertEquals(List.of(), hall.day().printJobs().values());
    }

    @Test
    void aKioskThatWasAskedAgainMayReportTheSameAgain() {
        String ticket = hall.issue("ktp");
        hall.done(new ReportPrint(ticket, PrintState.PRINTED, ""));
        request(ticket);
        assertEquals(1, hall.done(new ReportPrint(ticket, PrintState.PRINTED, "")).size());
        assertEquals(List.of(), hall.day().printJobs().values());
    }

    @Test
    void aLateWordOnAKiosksOwnPaperEndsNoJobOfTheSameTicket() {
        String ticket = hall.issue("ktp");
        request(ticket);
        hall.done(new ReportPrint(ticket, PrintState.PRINTED, ""));
        PrintJob job = hall.day().printJobs().values().getFirst();
        hall.done(new ReportPrint(ticket, PrintState.PRINTED, job.id()));
        assertEquals(List.of(), hall.day().printJobs().values());
    }

    @Test
    void aTicketThatHasEndedIsNotPrinted() {
        String ticket = hall.open("1").issue("ktp");
        hall.serve("1");
        hall.assertRefused(Refusal.TICKET_ENDED, new RequestPrint(ticket, "kiosk-1"));
    }

    private String issuedByStaff() {
        var command =
                new HallCommand.Issue(
                        "ktp", "", "id", HallEvent.Channel.STAFF, HallCommand.ANY_DAY);
        return ((HallEvent.TicketIssued) hall.done(command).getFirst()).ticket();
    }

    private List<HallEvent> request(String ticket) {
        return hall.done(new RequestPrint(ticket, "kiosk-1"));
    }

    private static HallEvent requested(String ticket, int copy) {
        return new HallEvent.PrintRequested(ticket, "kiosk-1", copy);
    }
}
