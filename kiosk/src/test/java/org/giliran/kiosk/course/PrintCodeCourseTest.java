package org.giliran.kiosk.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.hardware.printer.PrintOutcome;
import org.giliran.hardware.printer.PrinterStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/** When a kiosk sends somebody to another one for his paper. */
final class PrintCodeCourseTest {
    private static final PrintOutcome PRINTED = new PrintOutcome.Printed();
    private static final PrintOutcome FAILED = new PrintOutcome.NotPrinted(PrinterStatus.PAPER_OUT);
    private static final PrintOutcome UNCERTAIN = new PrintOutcome.Uncertain(PrinterStatus.OFFLINE);

    private final CourseUnderTest kiosk = new CourseUnderTest();

    @BeforeEach
    void connect() {
        kiosk.ready();
    }

    /** A ticket of the server whose first paper has come to this end. */
    private void ticket(PrintOutcome end) {
        kiosk.touch("t1", Halls.KTP);
        kiosk.reply(Request.AskTicket.class, new Reply.Issued(Halls.ticket(1, Halls.KTP)));
        kiosk.printEnds(end);
    }

    /** Says something that changes nothing, to see how far the paper is. */
    private Progress look() {
        return kiosk.say("t1", 9, true).orElseThrow();
    }

    @Test
    void whenThePrinterIsOutANoStartsNoCopyAndThereIsACode() {
        ticket(UNCERTAIN);
        Progress after = kiosk.say("t1", 0, false, false).orElseThrow();
        assertEquals(List.of("A-001"), kiosk.printed);
        assertTrue(after.mayHaveCode());
        assertFalse(after.isInDoubt());
    }

    @Test
    void whileThePrinterPrintsANoStartsACopy() {
        ticket(UNCERTAIN);
        Progress after = kiosk.say("t1", 0, false, true).orElseThrow();
        assertEquals(List.of("A-001", "A-001"), kiosk.printed);
        assertFalse(after.mayHaveCode());
    }

    @Test
    void thereIsNoCodeForPaperThatCameOutOrMoves() {
        kiosk.touch("t1", Halls.KTP);
        kiosk.reply(Request.AskTicket.class, new Reply.Issued(Halls.ticket(1, Halls.KTP)));
        assertFalse(look().mayHaveCode());
        kiosk.printEnds(PRINTED);
        assertFalse(look().mayHaveCode());
    }

    @Test
    void thereIsOneForPaperThatCertainlyDidNotComeOut() {
        ticket(FAILED);
        assertTrue(look().mayHaveCode());
    }

    @Test
    void aPaperInDoubtHasNoneBeforeSomebodySaysThatItDidNotComeOut() {
        ticket(UNCERTAIN);
        assertFalse(look().mayHaveCode());
        assertFalse(kiosk.say("t1", 0, true, false).orElseThrow().mayHaveCode());
    }

    @Test
    void afterTwoCopiesThereIsNoneAndAPersonHelps() {
        ticket(UNCERTAIN);
        kiosk.say("t1", 0, false);
        kiosk.printEnds(UNCERTAIN);
        kiosk.say("t1", 1, false);
        kiosk.printEnds(UNCERTAIN);
        assertFalse(kiosk.say("t1", 2, false).orElseThrow().mayHaveCode());
    }

    @Test
    void aTicketOfTheOwnSeriesHasNone() {
        kiosk.away();
        String own = kiosk.given(kiosk.touch("t1", Halls.KTP)).ticket().key();
        kiosk.printEnds(FAILED);
        assertFalse(kiosk.say(own, 9, true).orElseThrow().mayHaveCode());
    }

    @Test
    void afterAStopItIsStillKnownWhoseTicketItIs() {
        ticket(FAILED);
        kiosk.away();
        String own = kiosk.given(kiosk.touch("t2", Halls.KTP)).ticket().key();
        kiosk.printEnds(FAILED);
        kiosk.restart();
        assertTrue(look().mayHaveCode());
        assertFalse(kiosk.say(own, 9, true).orElseThrow().mayHaveCode());
    }
}
