package org.giliran.kiosk.link;

import static org.giliran.kiosk.link.DeskUnderTest.KTP;
import static org.giliran.kiosk.link.DeskUnderTest.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.giliran.api.ticket.PrintOutcome;
import org.giliran.hardware.printer.PrintOutcome.NotPrinted;
import org.giliran.hardware.printer.PrintOutcome.Uncertain;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.kiosk.HallServer;
import org.giliran.kiosk.HallServer.Outcome;
import org.giliran.kiosk.HallServer.Trouble;
import org.giliran.kiosk.course.VisitAnswer;
import org.giliran.kiosk.course.VisitAnswer.Away;
import org.giliran.kiosk.course.VisitAnswer.Issued;
import org.giliran.kiosk.course.VisitAnswer.KeyReused;
import org.giliran.kiosk.course.VisitAnswer.Refused;
import org.giliran.kiosk.visit.PrintState;
import org.giliran.kiosk.visit.Wish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

final class VisitDeskTest {
    private static final String TOUCH = "touch-0000000001";
    private static final Duration LONG = Duration.ofSeconds(10);

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

    private Issued touch() throws InterruptedException {
        return assertInstanceOf(Issued.class, desk.visits.ask(TOUCH, KTP));
    }

    private void assertOneTicketOnePaper() throws InterruptedException {
        assertEquals(1, server.tickets());
        assertEquals(
                1, new HashSet<>(server.requests()).size(), "same key and same bytes each time");
        await("the print is reported", () -> !server.outcomes().isEmpty());
        assertEquals(List.of(new Outcome("t1", PrintOutcome.PRINTED)), server.outcomes());
        assertEquals(1, desk.printer.papers().size());
    }

    @Test
    void oneTouchGivesOneTicketAndOnePaper() throws Exception {
        Issued issued = touch();
        assertEquals("A-001", issued.ticket().number());
        assertEquals(PrintState.PRINTED, desk.printed(issued.paper()));
        assertEquals(
                "{\"service\":\"ktp\",\"language\":\"id\",\"channel\":\"KIOSK\",\"day\":\"2026-03-02\"}",
                server.requests().getFirst().body());
        assertOneTicketOnePaper();
    }

    @Test
    void aLostAnswerIsAskedForAgainUnderTheSameKey() throws Exception {
        server.has(Trouble.LOSE_ANSWER, Trouble.LOSE_REQUEST, Trouble.OUTCOME_UNKNOWN);
        assertEquals("A-001", touch().ticket().number());
        assertEquals(4, server.requests().size());
        assertOneTicketOnePaper();
    }

    @Test
    void anAnswerThatTakesTooLongIsAskedForAgainUnderTheSameKey() throws Exception {
        server.has(Trouble.HOLD_ANSWER);
        assertEquals("A-001", touch().ticket().number());
        assertEquals(2, server.requests().size());
        assertOneTicketOnePaper();
    }

    @Test
    void theSameTouchTwiceIsTheSameTicketAndNoSecondPaper() throws Exception {
        Issued first = touch();
        assertEquals(first, touch());
        assertOneTicketOnePaper();
    }

    @Test
    void theSameTouchManyTimesAtOnceIsOneTicket() throws Exception {
        server.has(Trouble.LOSE_ANSWER);
        Callable<VisitAnswer> ask = () -> desk.visits.ask(TOUCH, KTP);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new HashSet<VisitAnswer>();
            for (var answer : threads.invokeAll(Collections.nCopies(20, ask))) {
                answers.add(answer.get());
            }
            assertEquals(1, answers.size());
        }
        assertOneTicketOnePaper();
    }

    @Test
    void anotherTouchIsAnotherTicketUnderAnotherKey() throws Exception {
        touch();
        assertInstanceOf(Issued.class, desk.visits.ask("touch-0000000002", KTP));
        assertEquals(2, server.tickets());
        assertNotEquals(server.requests().get(0).key(), server.requests().get(1).key());
    }

    @Test
    void aTouchThatWasSomethingElseIsRefused() throws Exception {
        touch();
        assertInstanceOf(KeyReused.class, desk.visits.ask(TOUCH, new Wish("kk", null, "id")));
        assertEquals(1, server.tickets());
    }

    @Test
    void whatTheServerRefusesIsPassedOnAndMayBeTriedAgain() throws Exception {
        server.has(Trouble.CLOSED, Trouble.DAY_GONE);
        assertEquals("SERVICE_CLOSED", refusal());
        assertEquals("DAY_GONE", refusal());
        assertEquals(0, desk.printer.papers().size());
        touch();
        assertOneTicketOnePaper();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "NOT_LOGGED_IN",
                "NOT_ALLOWED",
                "UNKNOWN_HALL",
                "FORKED_HISTORY",
                "FOREIGN_PAGE"
            })
    void anAnswerThatSaysNothingOfTheRequestDoesNotEndIt(Trouble trouble) throws Exception {
        server.has(Trouble.LOSE_ANSWER, trouble);
        assertEquals("A-001", touch().ticket().number());
        assertOneTicketOnePaper();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "NOT_LOGGED_IN",
                "NOT_ALLOWED",
                "UNKNOWN_HALL",
                "FORKED_HISTORY",
                "FOREIGN_PAGE"
            })
    void aLostVisitIsFollowedOverAnAnswerThatSaysNothingOfIt(Trouble trouble) throws Exception {
        desk.knowsThatTheServerIsAway();
        server.has(Trouble.LOSE_ANSWER, trouble);
        assertInstanceOf(Away.class, desk.visits.ask(TOUCH, KTP));
        await("somebody learns what it came to", () -> !server.outcomes().isEmpty());
        assertEquals(List.of(new Outcome("t1", PrintOutcome.FAILED)), server.outcomes());
    }

    private String refusal() throws InterruptedException {
        return assertInstanceOf(Refused.class, desk.visits.ask(TOUCH, KTP)).problem().code();
    }

    @Test
    void aServerThatIsNotThereLeavesNothingBehind() throws Exception {
        server.goAway();
        desk.knowsThatTheServerIsAway();
        assertInstanceOf(Away.class, desk.visits.ask(TOUCH, KTP));
        server.comeBack();
        desk.crash();
        desk = new DeskUnderTest(server, folder);
        assertInstanceOf(Issued.class, desk.visits.ask("touch-0000000002", KTP));
        assertEquals(1, server.requests().size(), server::toString);
        assertOneTicketOnePaper();
    }

    @Test
    void aTicketWhoseVisitorLeftIsReportedWithoutPaper() throws Exception {
        desk.knowsThatTheServerIsAway();
        server.has(Trouble.LOSE_ANSWER, Trouble.LOSE_REQUEST);
        assertInstanceOf(Away.class, desk.visits.ask(TOUCH, KTP));
        await("somebody learns what it came to", () -> !server.outcomes().isEmpty());
        assertEquals(List.of(new Outcome("t1", PrintOutcome.FAILED)), server.outcomes());
        assertEquals("A-001", touch().ticket().number());
        assertEquals(PrintState.PRINT_FAILED, desk.printed(touch().paper()));
        assertEquals(1, server.tickets());
        assertEquals(0, desk.printer.papers().size());
    }

    @Test
    void aVisitorWhoTriesAgainInTimeGetsThePaper() throws Exception {
        desk.knowsThatTheServerIsAway();
        server.has(Trouble.LOSE_ANSWER);
        assertInstanceOf(Away.class, desk.visits.ask(TOUCH, KTP));
        touch();
        assertOneTicketOnePaper();
    }

    @Test
    void aPrinterInTroubleIsToldAndTheTicketStays() throws Exception {
        desk.printer.ends(new NotPrinted(PrinterStatus.PAPER_OUT));
        assertEquals(PrintState.PRINT_FAILED, desk.printed(touch().paper()));
        assertEquals(List.of(PrinterStatus.PAPER_OUT), desk.printerSeen);
        await("it is reported", () -> !server.outcomes().isEmpty());
        assertEquals(List.of(new Outcome("t1", PrintOutcome.FAILED)), server.outcomes());
    }

    @Test
    void theAnswerTellsHowThePrintItselfFoundThePrinter() throws Exception {
        desk.printer.ends(new NotPrinted(PrinterStatus.PAPER_OUT));
        var failed = desk.prints.await(touch().paper(), LONG);
        assertEquals(
                PrinterStatus.PAPER_OUT,
                failed.printer(PrinterStatus.READY),
                "the watch may have looked before the paper was out, or after it was put in");
        assertEquals(
                PrinterStatus.PAPER_OUT,
                desk.prints.findPaperOf("t1").orElseThrow().printer(PrinterStatus.READY));
    }

    @Test
    void aPaperThatCameOutLeavesTheWordToTheWatch() throws Exception {
        var printed = desk.prints.await(touch().paper(), LONG);
        assertEquals(PrinterStatus.PAPER_LOW, printed.printer(PrinterStatus.PAPER_LOW));
    }

    @Test
    void aPrintThatBrokeOffIsUncertain() throws Exception {
        desk.printer.ends(new Uncertain(PrinterStatus.OFFLINE));
        assertEquals(PrintState.PRINT_UNKNOWN, desk.printed(touch().paper()));
        await("it is reported", () -> !server.outcomes().isEmpty());
        assertEquals(List.of(new Outcome("t1", PrintOutcome.UNCERTAIN)), server.outcomes());
    }

    @Test
    void aDriverThatThrowsLeavesItUncertain() throws Exception {
        desk.printer.breaks();
        assertEquals(PrintState.PRINT_UNKNOWN, desk.printed(touch().paper()));
        await("it is reported", () -> !server.outcomes().isEmpty());
        assertEquals(List.of(new Outcome("t1", PrintOutcome.UNCERTAIN)), server.outcomes());
    }
}
