package org.giliran.hardware.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import static java.util.concurrent.TimeUnit.SECONDS;

import org.giliran.hardware.printer.PrintOutcome.NotPrinted;
import org.giliran.hardware.printer.PrintOutcome.Printed;
import org.giliran.hardware.printer.PrintOutcome.Uncertain;
import org.giliran.hardware.printer.PrinterRig.Condition;
import org.giliran.hardware.printer.PrinterRig.Manner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * What every ticket printer keeps to, whatever line and device are behind it. Most of it is waiting
 * for answers that do not come, so several run at once. Each runs on a thread of its own: a driver
 * that hangs where no interruption ends it fails its test, too.
 *
 * <p>The whole contract stands here, for whoever writes a driver to read: that is why it is long.
 */
@Timeout(value = 30, threadMode = SEPARATE_THREAD)
@Execution(ExecutionMode.CONCURRENT)
public abstract class TicketPrinterContract extends RiggedPrinter {
    // --- status ---

    @ParameterizedTest
    @CsvSource({
        "WELL, READY",
        "PAPER_LOW, PAPER_LOW",
        "PAPER_OUT, PAPER_OUT",
        "COVER_OPEN, COVER_OPEN",
        "CUTTER_JAMMED, CUTTER_ERROR",
    })
    void theStatusIsWhatThePrinterSays(Condition condition, PrinterStatus status) {
        rig.condition(condition);
        assertEquals(status, printer.status(LIMIT));
    }

    @ParameterizedTest
    @CsvSource({
        "WELL, READY",
        "PAPER_LOW, PAPER_LOW",
        "PAPER_OUT, PAPER_OUT",
        "COVER_OPEN, COVER_OPEN",
        "CUTTER_JAMMED, CUTTER_ERROR",
    })
    void aPrinterWithoutRealTimeQuestionsTellsItsChangesByItself(
            Condition condition, PrinterStatus status) {
        var limit = Duration.ofMillis(1_500);
        rig.manner(Manner.BUFFERED_STATUS);
        assertEquals(PrinterStatus.READY, printer.status(limit));
        rig.condition(condition);
        eventually(() -> printer.status(limit) == status);
        rig.condition(Condition.WELL);
        eventually(() -> printer.status(limit) == PrinterStatus.READY);
    }

    @ParameterizedTest
    @CsvSource({"WELL, READY", "PAPER_LOW, PAPER_LOW", "PAPER_OUT, UNKNOWN", "COVER_OPEN, UNKNOWN"})
    void aPrinterThatOnlyTellsItsPaperIsUnknownWhenItStandsStill(
            Condition condition, PrinterStatus status) {
        rig.manner(Manner.PAPER_STATUS);
        rig.condition(condition);
        assertEquals(status, printer.status(Duration.ofMillis(1_500)));
    }

    @ParameterizedTest
    @EnumSource(names = {"MUTE", "HALF", "GARBAGE"})
    void badAnswersAreNeverTakenForGoodOnes(Manner manner) {
        rig.manner(manner);
        assertEquals(PrinterStatus.UNKNOWN, printer.status(Duration.ofMillis(1_200)));
    }

    @ParameterizedTest
    @EnumSource(names = {"NOISY", "LATE"})
    void aGoodAnswerIsFoundAmongBadOnesAndWaitedFor(Manner manner) {
        rig.manner(manner);
        assertEquals(PrinterStatus.READY, printer.status(LIMIT));
    }

    @Test
    void anAnswerThatComesTooLateIsNotTakenForTheNextOne() {
        rig.condition(Condition.PAPER_LOW);
        rig.manner(Manner.LATE);
        assertEquals(PrinterStatus.UNKNOWN, printer.status(Duration.ofMillis(100)));
        assertEquals(PrinterStatus.PAPER_LOW, printer.status(LIMIT));
    }

    @Test
    void aPrinterWithoutItsCableIsOfflineAndComesBack() throws Exception {
        assertEquals(PrinterStatus.READY, printer.status(LIMIT));
        rig.pullCable();
        assertEquals(PrinterStatus.OFFLINE, printer.status(LIMIT));
        rig.plugCable();
        eventually(() -> printer.status(LIMIT) == PrinterStatus.READY);
    }

    // --- a ticket ---

    @ParameterizedTest
    @EnumSource(names = {"WELL", "PAPER_LOW"})
    void aTicketComesOutAsItWasLaidOut(Condition condition) {
        rig.condition(condition);
        assertEquals(new Printed(), printer.print(ticket(42), LIMIT));
        assertEquals(List.of(lines(42)), rig.tickets());
    }

    @ParameterizedTest
    @CsvSource({"PAPER_OUT, PAPER_OUT", "COVER_OPEN, COVER_OPEN", "CUTTER_JAMMED, CUTTER_ERROR"})
    void nothingIsSentToAPrinterThatCannotPrint(Condition condition, PrinterStatus status) {
        rig.condition(condition);
        assertEquals(new NotPrinted(status), printer.print(ticket(42), LIMIT));
        assertEquals(0, rig.ticketBytes());
    }

    @Test
    void withoutItsCableNothingIsSent() throws Exception {
        rig.pullCable();
        assertEquals(new NotPrinted(PrinterStatus.OFFLINE), printer.print(ticket(42), LIMIT));
        assertEquals(0, rig.ticketBytes());
    }

    @ParameterizedTest
    @CsvSource({"PAPER_OUT, PAPER_OUT", "COVER_OPEN, COVER_OPEN", "CUTTER_JAMMED, CUTTER_ERROR"})
    void aPrinterThatStopsInTheMiddleHasNotPrinted(Condition condition, PrinterStatus status) {
        rig.whenTicketBytes(60, () -> rig.condition(condition));
        assertEquals(new NotPrinted(status), printer.print(ticket(42), LIMIT));
        assertEquals(List.of(), rig.tickets());
    }

    @ParameterizedTest
    @EnumSource(names = {"PAPER_OUT", "COVER_OPEN", "CUTTER_JAMMED"})
    void theRestOfATicketThatWasNotPrintedNeverComesOut(Condition condition) {
        rig.whenTicketBytes(60, () -> rig.condition(condition));
        assertInstanceOf(NotPrinted.class, printer.print(ticket(42), LIMIT));
        rig.condition(Condition.WELL);
        assertEquals(new Printed(), printer.print(ticket(43), LIMIT));
        assertEquals(lines(43), rig.tickets().getLast(), "nothing hangs above it");
        assertFalse(rig.tickets().toString().contains("t/42"), "its end never came");
    }

    @ParameterizedTest
    @EnumSource(names = {"PAPER_OUT", "COVER_OPEN", "CUTTER_JAMMED"})
    void whatAPrinterCannotBeToldToForgetIsCutOffBeforeTheNextTicket(Condition condition) {
        rig.manner(Manner.NO_CLEARING);
        rig.whenTicketBytes(60, () -> rig.condition(condition));
        assertInstanceOf(NotPrinted.class, printer.print(ticket(42), LIMIT));
        rig.condition(Condition.WELL);
        assertEquals(new Printed(), printer.print(ticket(43), LIMIT));
        assertEquals(lines(43), rig.tickets().getLast());
    }

    @ParameterizedTest
    @CsvSource({"PAPER_OUT, PAPER_OUT", "COVER_OPEN, COVER_OPEN", "CUTTER_JAMMED, CUTTER_ERROR"})
    void aPrinterThatStopsBetweenTheTextAndTheCutLeavesItUncertain(
            Condition condition, PrinterStatus status) {
        rig.whenTicketBytes(bytesOf(ticket(42)) - 1, () -> rig.condition(condition));
        assertEquals(new Uncertain(status), printer.print(ticket(42), LIMIT));
    }

    @ParameterizedTest
    @EnumSource(names = {"PAPER_OUT", "COVER_OPEN"})
    void aPrinterThatStopsRightAfterTheCutHasPrinted(Condition condition) {
        rig.whenDone(() -> rig.condition(condition));
        assertEquals(new Printed(), printer.print(ticket(42), LIMIT));
        assertEquals(List.of(lines(42)), rig.tickets());
    }

    @Test
    void aPrinterThatDoesNotSayHowItIsOnceClearedLeavesItUncertain() {
        rig.manner(Manner.MUTE_ONCE_CLEARED);
        rig.whenTicketBytes(60, () -> rig.condition(Condition.PAPER_OUT));
        assertEquals(new Uncertain(PrinterStatus.UNKNOWN), printer.print(ticket(42), LIMIT));
    }

    @Test
    void aCableTornInTheMiddleLeavesItUncertainAndTheNextTicketIsWhole() throws Exception {
        rig.whenTicketBytes(60, this::pull);
        assertEquals(new Uncertain(PrinterStatus.OFFLINE), printer.print(ticket(42), LIMIT));
        rig.plugCable();
        eventually(() -> printer.status(LIMIT) == PrinterStatus.READY);
        assertEquals(new Printed(), printer.print(ticket(43), LIMIT));
        assertEquals(lines(43), rig.tickets().getLast());
    }

    @Test
    void aCableTornAfterATicketChangesNothingForIt() throws Exception {
        assertEquals(new Printed(), printer.print(ticket(42), LIMIT));
        rig.pullCable();
        assertEquals(new NotPrinted(PrinterStatus.OFFLINE), printer.print(ticket(43), LIMIT));
        rig.plugCable();
        eventually(() -> printer.print(ticket(44), LIMIT).equals(new Printed()));
        assertEquals(List.of(lines(42), lines(44)), rig.tickets());
    }

    @Test
    void aMutePrinterPrintsAllTheSameButNobodyKnows() {
        rig.manner(Manner.MUTE);
        assertEquals(new Uncertain(PrinterStatus.UNKNOWN), printer.print(ticket(42), LIMIT));
        eventually(() -> rig.tickets().equals(List.of(lines(42))));
    }

    @Test
    void aPrinterThatFallsSilentInTheMiddleLeavesItUncertain() {
        rig.whenTicketBytes(60, () -> rig.manner(Manner.MUTE));
        assertEquals(new Uncertain(PrinterStatus.UNKNOWN), printer.print(ticket(42), LIMIT));
    }

    @Test
    void aPrinterThatNeverSaysDoneIsBelievedWhenItStaysWell() {
        rig.manner(Manner.NO_MARKER);
        assertEquals(new Printed(), printer.print(ticket(42), LIMIT));
        rig.whenTicketBytes(60, () -> rig.condition(Condition.PAPER_OUT));
        var notPrinted = new NotPrinted(PrinterStatus.PAPER_OUT);
        assertEquals(notPrinted, printer.print(ticket(43), LIMIT));
    }

    @Test
    void aPrinterWithoutRealTimeQuestionsPrintsAndSaysSo() {
        rig.manner(Manner.BUFFERED_STATUS);
        assertEquals(new Printed(), printer.print(ticket(42), LIMIT));
        assertEquals(List.of(lines(42)), rig.tickets());
    }

    @Test
    void aWriteThatHangsIsLeftBehindAndTheLineIsUsedAgainOnceItMoves() throws Exception {
        rig.whenTicketBytes(60, this::freeze);
        var unknown = new Uncertain(PrinterStatus.UNKNOWN);
        assertEquals(unknown, printer.print(HUGE, Duration.ofSeconds(3)));
        assertEquals(PrinterStatus.STUCK, printer.status(Duration.ofSeconds(1)));
        rig.thaw();
        eventually(() -> printer.status(LIMIT) == PrinterStatus.READY);
        eventually(() -> printer.print(ticket(43), LIMIT).equals(new Printed()));
        assertEquals(lines(43), rig.tickets().getLast());
    }

    @Test
    void lateAnswersDelayATicketButDoNotSpoilIt() {
        rig.manner(Manner.LATE);
        assertEquals(new Printed(), printer.print(ticket(42), Duration.ofSeconds(10)));
    }

    @Test
    void aTicketThatCannotBeSentWithinItsLimitIsNotBegun() {
        printer.status(LIMIT);
        var outcome = printer.print(ticket(42), Duration.ofNanos(1));
        assertEquals(new NotPrinted(PrinterStatus.UNKNOWN), outcome);
        assertEquals(0, rig.ticketBytes());
    }

    // --- many callers, and the end ---

    @Test
    void ticketsOfTwoThreadsNeverMix() throws Exception {
        try (var people = Executors.newFixedThreadPool(2)) {
            var jobs = new ArrayList<Callable<PrintOutcome>>();
            IntStream.range(0, 20)
                    .forEach(n -> jobs.add(() -> printer.print(ticket(n), Duration.ofSeconds(10))));
            for (var job : people.invokeAll(jobs, 25, SECONDS)) {
                assertEquals(new Printed(), job.get());
            }
        }
        var expected = IntStream.range(0, 20).mapToObj(RiggedPrinter::lines).toList();
        assertEquals(20, rig.tickets().size());
        assertTrue(rig.tickets().containsAll(expected), () -> rig.tickets().toString());
    }

    @Test
    void anIdleDriverWaitsWithoutLookingAtTheLine() {
        printer.status(LIMIT);
        eventually(() -> owner().getState() == Thread.State.WAITING);
    }

    @Test
    void aClosedPrinterIsOffline() {
        assertNotEquals(PrinterStatus.OFFLINE, printer.status(LIMIT));
        printer.close();
        assertEquals(PrinterStatus.OFFLINE, printer.status(LIMIT));
        assertEquals(new NotPrinted(PrinterStatus.OFFLINE), printer.print(ticket(1), LIMIT));
        printer.close();
    }

    private void pull() {
        try {
            rig.pullCable();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void freeze() {
        try {
            rig.freeze();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
