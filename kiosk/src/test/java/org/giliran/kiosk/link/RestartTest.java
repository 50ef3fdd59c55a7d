package org.giliran.kiosk.link;

import static org.giliran.kiosk.link.DeskUnderTest.KTP;
import static org.giliran.kiosk.link.DeskUnderTest.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.giliran.api.board.KioskHome.PrintJob;
import org.giliran.api.ticket.PrintOutcome;
import org.giliran.hardware.printer.TicketLayout.Text;
import org.giliran.kiosk.HallServer;
import org.giliran.kiosk.HallServer.Outcome;
import org.giliran.kiosk.HallServer.Trouble;
import org.giliran.kiosk.Samples;
import org.giliran.kiosk.course.VisitAnswer.Away;
import org.giliran.kiosk.course.VisitAnswer.Issued;
import org.giliran.kiosk.visit.PrintState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The kiosk stops at the worst moments and starts again on the same folder. */
final class RestartTest {
    private static final String TOUCH = "touch-0000000001";

    @TempDir private Path folder;
    private final HallServer server = new HallServer();
    private DeskUnderTest desk;

    @BeforeEach
    void start() throws Exception {
        desk = new DeskUnderTest(server, folder);
    }

    @AfterEach
    void stop() throws Exception {
        desk.close();
        server.close();
    }

    private void crashAndStartAgain() throws Exception {
        desk.crash();
        start();
    }

    private void assertReported(PrintOutcome outcome) {
        await("the outcome is reported", () -> !server.outcomes().isEmpty());
        assertEquals(List.of(new Outcome("t1", outcome)), server.outcomes());
    }

    private void assertOneTicketAndNoPaperSinceTheStart() {
        assertEquals(1, server.tickets());
        assertEquals(1, server.requests().stream().map(HallServer.Request::key).distinct().count());
        assertEquals(0, desk.printer.papers().size());
    }

    @Test
    void stoppedBeforeTheRequestArrivedItIsAskedUnderTheSameKeyAndToldThatNobodyHasThePaper()
            throws Exception {
        desk.knowsThatTheServerIsAway();
        server.has(Trouble.LOSE_REQUEST);
        assertInstanceOf(Away.class, desk.visits.ask(TOUCH, KTP));
        crashAndStartAgain();
        assertReported(PrintOutcome.FAILED);
        assertOneTicketAndNoPaperSinceTheStart();
    }

    @Test
    void stoppedBeforeTheAnswerArrivedTheTicketIsFoundAndToldThatNobodyHasThePaper()
            throws Exception {
        desk.knowsThatTheServerIsAway();
        server.has(Trouble.LOSE_ANSWER);
        assertInstanceOf(Away.class, desk.visits.ask(TOUCH, KTP));
        crashAndStartAgain();
        assertReported(PrintOutcome.FAILED);
        assertOneTicketAndNoPaperSinceTheStart();
    }

    @Test
    void stoppedWhileThePaperMovedNobodyKnowsAndItIsNotPrintedAgain() throws Exception {
        desk.printer.hold();
        assertInstanceOf(Issued.class, desk.visits.ask(TOUCH, KTP));
        desk.printer.awaitStart();
        crashAndStartAgain();
        assertReported(PrintOutcome.UNCERTAIN);
        assertOneTicketAndNoPaperSinceTheStart();
    }

    @Test
    void stoppedBeforeTheReportItIsReportedOnce() throws Exception {
        server.refusesOutcomes(503, "OUTCOME_UNKNOWN");
        Issued issued = assertInstanceOf(Issued.class, desk.visits.ask(TOUCH, KTP));
        assertEquals(PrintState.PRINTED, desk.printed(issued.paper()));
        crashAndStartAgain();
        server.takesOutcomes();
        assertReported(PrintOutcome.PRINTED);
        assertOneTicketAndNoPaperSinceTheStart();
        crashAndStartAgain();
        assertReported(PrintOutcome.PRINTED);
    }

    /** The server took it and the answer was lost: another key would make it a second report. */
    @Test
    void aReportHasTheSameKeyAfterAStopAndEachPaperItsOwn() throws Exception {
        server.refusesOutcomes(503, "OUTCOME_UNKNOWN");
        Issued issued = assertInstanceOf(Issued.class, desk.visits.ask(TOUCH, KTP));
        assertEquals(PrintState.PRINTED, desk.printed(issued.paper()));
        await("the report is tried", () -> server.outcomeTries() >= 1);
        crashAndStartAgain();
        server.takesOutcomes();
        assertReported(PrintOutcome.PRINTED);
        assertEquals(1, server.keysOfOutcomes().stream().distinct().count());
        assertInstanceOf(Issued.class, desk.visits.ask("touch-0000000002", KTP));
        await("the next is reported", () -> server.outcomes().size() == 2);
        assertEquals(2, server.keysOfOutcomes().stream().distinct().count());
    }

    @Test
    void theSameTouchAfterAStopIsTheSameTicketAndNoSecondPaper() throws Exception {
        Issued before = assertInstanceOf(Issued.class, desk.visits.ask(TOUCH, KTP));
        assertEquals(PrintState.PRINTED, desk.printed(before.paper()));
        crashAndStartAgain();
        assertEquals(before, desk.visits.ask(TOUCH, KTP));
        assertEquals(PrintState.PRINTED, desk.printed(before.paper()));
        assertOneTicketAndNoPaperSinceTheStart();
    }

    @Test
    void aReportThatTheServerNeverTakesIsGivenUp() throws Exception {
        server.refusesOutcomes(410, "DAY_GONE");
        Issued first = assertInstanceOf(Issued.class, desk.visits.ask(TOUCH, KTP));
        assertEquals(PrintState.PRINTED, desk.printed(first.paper()));
        await("the report is given up", () -> reportedIn(folder));
        server.takesOutcomes();
        assertInstanceOf(Issued.class, desk.visits.ask("touch-0000000002", KTP));
        await("the next is reported", () -> !server.outcomes().isEmpty());
        assertEquals(List.of(new Outcome("t2", PrintOutcome.PRINTED)), server.outcomes());
    }

    @ParameterizedTest
    @CsvSource({
        "401, NOT_LOGGED_IN",
        "403, NOT_ALLOWED",
        "404, UNKNOWN_HALL",
        "404, NOT_FOUND",
        "409, FORKED_HISTORY",
        "429, TOO_MANY_REQUESTS",
        "429, TOO_BUSY"
    })
    void aReportIsKeptWhileTheServerSaysNothingOfIt(int status, String code) throws Exception {
        server.refusesOutcomes(status, code);
        assertInstanceOf(Issued.class, desk.visits.ask(TOUCH, KTP));
        await("the report was tried twice", () -> server.outcomeTries() >= 2);
        server.takesOutcomes();
        assertReported(PrintOutcome.PRINTED);
    }

    private static boolean reportedIn(Path folder) {
        try {
            String journal =
                    Files.readString(folder.resolve("2026-03-02.gj"), StandardCharsets.ISO_8859_1);
            return journal.contains("Reported/1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aTicketOfAnotherProgramIsPrintedOnceAlsoOverAStop() throws Exception {
        var home = Samples.home(2, List.of(new PrintJob("j1", 1, Samples.ticket(1, "id"))));
        desk.jobs.take(home);
        desk.jobs.take(home);
        await("the print is reported", () -> !server.outcomes().isEmpty());
        var printed = new Outcome("t1", PrintOutcome.PRINTED, "j1");
        assertEquals(List.of(printed), server.outcomes(), "and names the job");
        assertEquals(1, desk.printer.papers().size());
        assertEquals(
                new Text("copy", 2, true), desk.printer.papers().getFirst().blocks().getFirst());
        crashAndStartAgain();
        desk.jobs.take(home);
        assertEquals(0, desk.printer.papers().size());
        desk.jobs.take(Samples.home(3, List.of(new PrintJob("j2", 2, Samples.ticket(1, "id")))));
        await("the next copy is printed", () -> desk.printer.papers().size() == 1);
        await("and reported", () -> server.outcomes().size() == 2);
        assertEquals("j2", server.outcomes().getLast().job());
    }
}
