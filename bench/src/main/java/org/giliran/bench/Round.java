package org.giliran.bench;

import org.giliran.bench.hall.Audit;
import org.giliran.bench.hall.BusyHour;
import org.giliran.bench.hall.RunningHall;
import org.giliran.bench.hall.Showing;
import org.giliran.bench.limit.RawLoad;
import org.giliran.bench.load.FanOut;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** One round: a new hall, a warm-up of everything, then each variant of each figure once. */
record Round(Plan plan, Results results, RawLoad raw) {
    /** Calls a second that the line must last for, of one client and of all. */
    private static final int CALLS_OF_ONE = 2_000;

    private static final int CALLS_OF_ALL = 8_000;

    private static final int LINE_CLIENTS = 8;
    private static final int POLL_CLIENTS = 64;

    /** Runs in an empty folder and returns what the audit says of it. */
    Audit run(Path folder) throws IOException, InterruptedException {
        try (RunningHall hall = RunningHall.start(folder)) {
            warmUp(hall);
            line(hall);
            tickets(hall);
            calls(hall);
            polls(hall);
            handOver(hall);
            displays(hall);
            openLoop(hall);
            return hall.audit();
        }
    }

    /** The same mix as is measured: without it the first variants take the compiler's time. */
    private void warmUp(RunningHall hall) throws IOException, InterruptedException {
        Duration part = plan.warmUp().dividedBy(3);
        hall.holdLine(POLL_CLIENTS, part.multipliedBy(2));
        hall.poll(POLL_CLIENTS, part);
    }

    private void line(RunningHall hall) throws IOException, InterruptedException {
        if (plan.has(Figure.LINE)) {
            for (int waiting : Plan.LINES) {
                hall.fill(waiting);
                results.add(Figure.LINE, waiting, hall.holdLine(LINE_CLIENTS, plan.each()));
            }
        }
    }

    private void tickets(RunningHall hall) throws IOException, InterruptedException {
        if (plan.has(Figure.TICKETS)) {
            for (int clients : plan.clients()) {
                results.add(Figure.TICKETS, clients, hall.takeTickets(clients, plan.each()));
            }
        }
    }

    private void calls(RunningHall hall) throws IOException, InterruptedException {
        if (plan.has(Figure.CALLS)) {
            for (int clients : plan.clients()) {
                long perSecond = Math.min(CALLS_OF_ALL, (long) clients * CALLS_OF_ONE);
                hall.fill((int) (perSecond * plan.each().toMillis() / 1_000));
                results.add(Figure.CALLS, clients, hall.call(clients, plan.each()));
            }
        }
    }

    private void polls(RunningHall hall) throws IOException, InterruptedException {
        if (plan.has(Figure.POLLS)) {
            results.add(Figure.POLLS, POLL_CLIENTS, hall.poll(POLL_CLIENTS, plan.each()));
        }
    }

    private void handOver(RunningHall hall) throws IOException {
        if (plan.has(Figure.HANDOVER)) {
            results.add(hall.handOver());
        }
    }

    private void displays(RunningHall hall) throws IOException, InterruptedException {
        if (plan.has(Figure.DISPLAYS)) {
            for (int walls : plan.walls()) {
                hall.fill(FanOut.calls(walls, plan.each()));
                results.add(walls, Showing.run(hall, walls, plan.each()));
            }
            int most = plan.mostWalls();
            results.addBare(most, raw.fanOut(most, hall.boardBytes(), plan.each()));
        }
    }

    private void openLoop(RunningHall hall) throws IOException, InterruptedException {
        if (plan.has(Figure.OPENLOOP)) {
            hall.fill(BusyHour.LINE);
            results.add(BusyHour.run(hall, plan.mostWalls(), plan.openLoop()));
        }
    }
}
