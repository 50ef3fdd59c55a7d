package org.giliran.kiosk.course;

import static org.giliran.kiosk.visit.PrintState.PRINT_FAILED;

import org.giliran.hardware.printer.PrintOutcome;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.hardware.printer.TicketLayout;
import org.giliran.kiosk.visit.KioskAccount;
import org.giliran.kiosk.visit.KioskEvent;
import org.giliran.kiosk.visit.KioskEvent.OfflinePrinted;
import org.giliran.kiosk.visit.KioskEvent.PaperSaid;
import org.giliran.kiosk.visit.KioskEvent.Printing;
import org.giliran.kiosk.visit.Paper;
import org.giliran.kiosk.visit.PrintState;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The account of each paper: written down before it moves, written down and reported when it is
 * done.
 */
final class Papers {
    /** Some minutes of a fast printer; whoever comes then would not wait for his. */
    private static final int MOST_MOVING = 50;

    private final Reports reports;
    private final Outbox outbox;
    private final HallTime time;
    private final Recent<Progress> byPaper = new Recent<>();
    private final Recent<Source> byTicket = new Recent<>();

    /** How many are at the printer, or wait for it. */
    private int moving;

    /** Those begun in this turn for which there was no room at the printer. */
    private final List<Paper> turnedAway = new ArrayList<>();

    /**
     * What the papers of one ticket are made of.
     *
     * @param newest id of its newest paper
     * @param own whether it is a ticket of the own series
     * @param layout by the number of the copy; null when it is not known any more
     */
    private record Source(
            String visit, String newest, boolean own, @Nullable IntFunction<TicketLayout> layout) {
        Source withPaper(String next) {
            return new Source(visit, next, own, layout);
        }
    }

    Papers(Reports reports, Outbox outbox, HallTime time) {
        this.reports = reports;
        this.outbox = outbox;
        this.time = time;
    }

    /** Takes over what an earlier run left: a print in the middle is unknown. */
    void recover(KioskAccount account, Turn turn) {
        for (Paper paper : account.papers()) {
            boolean own =
                    account.given().stream().anyMatch(given -> given.key().equals(paper.ticket()));
            Boolean said = account.said(paper.id()).orElse(null);
            show(new Progress(paper, own, null, said), turn);
            byTicket.put(paper.ticket(), new Source(visitOf(paper), paper.id(), own, null));
        }
        account.printing().forEach(paper -> end(paper, PrintState.PRINT_UNKNOWN, null, turn));
    }

    private static String visitOf(Paper paper) {
        return paper.copy() == 0 ? paper.id() : paper.id().substring(0, paper.id().length() - 3);
    }

    /** How the papers of a ticket are laid out, by the number of the copy. */
    void source(String ticket, IntFunction<TicketLayout> layout) {
        byTicket.find(ticket)
                .ifPresent(s -> byTicket.put(ticket, new Source(s.visit, s.newest, s.own, layout)));
    }

    /**
     * Writes {@code before} and the paper's beginning down, together, then prints it.
     *
     * @param paper in state PRINTING; one of the same id must not have begun
     * @param own whether the ticket is of the own series
     * @param layout by the number of the copy
     */
    void begin(
            Paper paper,
            boolean own,
            IntFunction<TicketLayout> layout,
            Turn turn,
            KioskEvent... before) {
        byTicket.put(paper.ticket(), new Source(paper.id(), paper.id(), own, layout));
        print(paper, layout.apply(0), turn, before);
    }

    /** Prints what another program asked for; a copy of it, too, is for that program to ask. */
    void beginJob(Paper paper, TicketLayout layout, Turn turn) {
        byTicket.put(paper.ticket(), new Source(paper.id(), paper.id(), false, null));
        print(paper, layout, turn);
    }

    private void print(Paper paper, TicketLayout layout, Turn turn, KioskEvent... before) {
        turn.write(
                and(before, new Printing(turn.wall(), paper.id(), paper.ticket(), paper.number())));
        show(new Progress(paper, isOwn(paper), null, null), turn);
        if (moving < MOST_MOVING) {
            moving++;
            turn.act(new Act.Print(paper.id(), paper.number(), layout));
        } else {
            turnedAway.add(paper);
        }
    }

    /** Whoever finds the printer's line full is told so: the ticket is good all the same. */
    void endTurnedAway(Turn turn) {
        List.copyOf(turnedAway).forEach(p -> end(p, PRINT_FAILED, PrinterStatus.STUCK, turn));
        turnedAway.clear();
    }

    void ended(String id, PrintOutcome outcome, Turn turn) {
        moving = Math.max(0, moving - 1);
        byPaper.find(id)
                .map(Progress::paper)
                .filter(paper -> !paper.state().isFinal())
                .ifPresent(paper -> end(paper, PrintState.of(outcome), met(outcome), turn));
    }

    private static @Nullable PrinterStatus met(PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.Printed() -> null;
            case PrintOutcome.NotPrinted(var status) -> status;
            case PrintOutcome.Uncertain(var status) -> status;
        };
    }

    /** Writes down that a ticket has no paper, and never will: whoever asked for it has left. */
    void giveUp(Paper paper, Turn turn, KioskEvent... before) {
        byTicket.put(paper.ticket(), new Source(paper.id(), paper.id(), false, null));
        end(paper, PRINT_FAILED, null, turn, before);
    }

    private void end(
            Paper paper,
            PrintState state,
            @Nullable PrinterStatus met,
            Turn turn,
            KioskEvent... before) {
        Paper last = paper.in(state);
        KioskEvent ended = new KioskEvent.PrintEnded(turn.wall(), paper.id(), state);
        if (isOwn(paper)) {
            OfflinePrinted told = told(last, turn);
            turn.write(and(before, ended, told));
            outbox.add(told.item(), turn);
        } else {
            turn.write(and(before, ended));
            reports.add(last, turn);
        }
        show(new Progress(last, isOwn(paper), met, null), turn);
    }

    private boolean isOwn(Paper paper) {
        return byTicket.find(paper.ticket()).map(Source::own).orElse(false);
    }

    private OfflinePrinted told(Paper paper, Turn turn) {
        HallTime.Effective now = time.now(turn);
        return new OfflinePrinted(
                turn.wall(),
                outbox.next(),
                paper.id() + "-p",
                paper.ticket(),
                paper.state(),
                now.at(),
                now.uncertain());
    }

    /**
     * What a visitor says of a paper. If it did not come out there is one copy for each no, two in
     * all, as long as the printer prints; after that another kiosk or a person must help.
     */
    Optional<Progress> said(Input.Said said, Turn turn) {
        Optional<Source> source = byTicket.find(said.ticket());
        Optional<Progress> newest = source.flatMap(s -> byPaper.find(s.newest));
        newest.filter(p -> p.isInDoubt() && p.paper().copy() == said.copy())
                .ifPresent(p -> decide(p, source.orElseThrow(), said, turn));
        return findPaperOf(said.ticket());
    }

    private void decide(Progress progress, Source source, Input.Said answer, Turn turn) {
        Paper paper = progress.paper();
        boolean came = answer.came();
        var said = new PaperSaid(turn.wall(), paper.id(), came);
        int next = paper.copy() + 1;
        IntFunction<TicketLayout> layout = source.layout;
        var told = new Progress(paper, progress.own(), progress.met(), came);
        if (came || next > Progress.MOST_COPIES || layout == null || !answer.printerMaySend()) {
            turn.write(said);
            show(told, turn);
            return;
        }
        byPaper.put(paper.id(), told);
        String id = Paper.idOfCopy(source.visit, next);
        byTicket.put(paper.ticket(), source.withPaper(id));
        var copy = new Paper(id, paper.ticket(), paper.number(), PrintState.PRINTING);
        print(copy, layout.apply(next), turn, said);
    }

    private void show(Progress progress, Turn turn) {
        byPaper.put(progress.paper().id(), progress);
        turn.act(new Act.PaperIs(progress));
    }

    private static KioskEvent[] and(KioskEvent[] before, KioskEvent... last) {
        KioskEvent[] all = Arrays.copyOf(before, before.length + last.length);
        System.arraycopy(last, 0, all, before.length, last.length);
        return all;
    }

    /** Whether a paper of that id was begun, in this run or an earlier one. */
    boolean knows(String paper) {
        return byPaper.find(paper).isPresent();
    }

    /** How far the newest paper of a ticket is. */
    Optional<Progress> findPaperOf(String ticket) {
        return byTicket.find(ticket).flatMap(source -> byPaper.find(source.newest));
    }
}
