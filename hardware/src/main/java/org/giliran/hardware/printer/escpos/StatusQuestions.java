package org.giliran.hardware.printer.escpos;

import org.giliran.hardware.printer.PrinterStatus;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Finds out how a printer is, in the best of three ways that it answers: the real-time questions
 * (DLE EOT), the status told at each change (GS a), the paper's sensors (GS r). Most printers
 * answer the first. A printer that answers none is mute; then its status is unknown. Owner thread
 * only.
 */
final class StatusQuestions {
    private static final byte DLE = 0x10;
    private static final byte EOT = 0x04;

    /** So often a silent printer is asked in the other two ways; they wait in its buffer. */
    private static final int OTHER_WAYS_TRIED_MAX = 3;

    private final Dialogue line;
    private final Duration late;
    private Way way = Way.NOT_KNOWN;
    private int otherWaysTried;

    /** Until then an unanswered question may still be answered, so no other may be asked. */
    private Deadline inStep = Deadline.in(Duration.ZERO);

    private enum Way {
        NOT_KNOWN,
        REAL_TIME,
        AUTOMATIC,
        PAPER,
        NONE
    }

    StatusQuestions(Dialogue line, Duration late) {
        this.line = line;
        this.late = late;
    }

    /** Whether it answered nothing when it was asked last, and never before. */
    boolean mute() {
        return way == Way.NONE;
    }

    /**
     * Asks.
     *
     * @param answerMax longest wait for each answer, within {@code limit} for all
     */
    PrinterStatus ask(Deadline limit, Duration answerMax) throws IOException, InterruptedException {
        if (limit.passed()) {
            return PrinterStatus.UNKNOWN;
        }
        return switch (way) {
            case AUTOMATIC -> askAutomatic(limit.atMostIn(answerMax));
            case PAPER -> askPaper(limit.atMostIn(answerMax));
            case NOT_KNOWN, REAL_TIME, NONE -> {
                StatusBytes said = askRealTime(limit, answerMax);
                if (!said.answers().isEmpty()) {
                    way = Way.REAL_TIME;
                }
                yield said.answers().isEmpty() && way != Way.REAL_TIME
                        ? askOtherWays(limit, answerMax)
                        : said.status();
            }
        };
    }

    /**
     * The four questions one after another. All answers look alike, so after a silence nothing is
     * asked until the late answer has come or is given up; else answers would be taken for those of
     * other questions.
     */
    private StatusBytes askRealTime(Deadline limit, Duration answerMax)
            throws IOException, InterruptedException {
        if (!backInStep(limit)) {
            return StatusBytes.NONE;
        }
        line.listen();
        line.heard().forgetStatuses();
        List<Integer> said = new ArrayList<>();
        for (int question = 1; question <= StatusBytes.QUESTIONS; question++) {
            line.write(DLE, EOT, (byte) question);
            OptionalInt answer = awaitStatus(limit.atMostIn(answerMax));
            if (answer.isEmpty()) {
                inStep = Deadline.in(late);
                break;
            }
            said.add(answer.getAsInt());
        }
        return new StatusBytes(said);
    }

    private boolean backInStep(Deadline limit) throws IOException, InterruptedException {
        while (!inStep.passed() && !limit.passed()) {
            if (awaitStatus(limit.atMostIn(inStep.left())).isPresent()) {
                inStep = Deadline.in(Duration.ZERO);
                way = Way.REAL_TIME;
            }
        }
        return inStep.passed();
    }

    private OptionalInt awaitStatus(Deadline limit) throws IOException, InterruptedException {
        line.await(line.heard()::hasStatus, limit);
        return line.heard().nextStatus();
    }

    private PrinterStatus askOtherWays(Deadline limit, Duration answerMax)
            throws IOException, InterruptedException {
        if (limit.passed()) {
            return PrinterStatus.UNKNOWN;
        }
        if (otherWaysTried++ >= OTHER_WAYS_TRIED_MAX) {
            way = Way.NONE;
            return PrinterStatus.UNKNOWN;
        }
        PrinterStatus told = askAutomatic(limit.atMostIn(answerMax.dividedBy(2)));
        if (told != PrinterStatus.UNKNOWN) {
            way = Way.AUTOMATIC;
            return told;
        }
        PrinterStatus paper = askPaper(limit.atMostIn(answerMax.dividedBy(2)));
        way = paper == PrinterStatus.UNKNOWN ? Way.NONE : Way.PAPER;
        return paper;
    }

    /**
     * Answered from the buffer, so not while the printer stands still; then what it told last
     * holds, and it tells the next change by itself.
     */
    private PrinterStatus askAutomatic(Deadline limit) throws IOException, InterruptedException {
        line.listen();
        PrinterStatus known = line.heard().automatic().status();
        if (!known.maySend()) {
            return known;
        }
        line.heard().forgetAutomatic();
        line.askChanges();
        line.await(() -> !line.heard().automatic().equals(AutomaticStatus.NONE), limit);
        return line.heard().automatic().status();
    }

    /** Answered from the buffer, too, and only about the paper: an answer says that it prints. */
    private PrinterStatus askPaper(Deadline limit) throws IOException, InterruptedException {
        line.askMarker();
        return line.await(() -> line.markersOwed() == 0, limit)
                ? AutomaticStatus.ofPaper(line.heard().lastMarker())
                : PrinterStatus.UNKNOWN;
    }
}
