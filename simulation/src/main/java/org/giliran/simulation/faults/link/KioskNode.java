package org.giliran.simulation.faults.link;

import org.giliran.api.board.KioskHome;
import org.giliran.api.device.GrantedSeries;
import org.giliran.hardware.printer.PrintOutcome;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.journal.JournalDisk;
import org.giliran.kiosk.course.Act;
import org.giliran.kiosk.course.Course;
import org.giliran.kiosk.course.Input;
import org.giliran.kiosk.course.Limits;
import org.giliran.kiosk.course.Moment;
import org.giliran.kiosk.course.Reply;
import org.giliran.kiosk.course.Request;
import org.giliran.kiosk.link.KioskJournal;
import org.giliran.kiosk.link.TicketBodies;
import org.giliran.kiosk.visit.KioskAccount;
import org.giliran.kiosk.visit.KioskEvent;
import org.giliran.kiosk.visit.TicketPaper;
import org.giliran.kiosk.visit.Wish;
import org.giliran.program.PollCourse;
import org.giliran.program.ProblemException;
import org.giliran.program.Seen;
import org.giliran.simulation.faults.Network.Fate;
import org.giliran.simulation.faults.NodeClock;
import org.giliran.simulation.visitors.Chance;
import org.giliran.ui.Texts;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A kiosk: its course and its journal are the program's own, run as {@code KioskDesk} runs them;
 * time, lines, disk and printer are simulated. For one thread.
 *
 * <p>Longer than other files: a run does every act of the course and feeds every reply back.
 */
final class KioskNode {
    private static final TicketPaper WORDING =
            new TicketPaper(
                    Map.of(
                            "id",
                            Texts.load("paper", "id")::get,
                            "en",
                            Texts.load("paper", "en")::get));

    private final Scene scene;
    private final KioskGate gate;
    private final String code;
    private final Path data;
    private final NodeClock clock;
    private final Chance chance;
    private final BiConsumer<String, String> paper;
    private final CrashableDisk disk = new CrashableDisk();
    private final JournalDisk seen;
    private @Nullable KioskHome keptHome;
    private @Nullable GrantedSeries keptSeries;
    private boolean keptCopied;
    private @Nullable Run run;

    /**
     * A kiosk that was never started.
     *
     * @param paper told what comes out of its printer: the paper's id and the ticket's number
     */
    KioskNode(
            Scene scene, KioskGate gate, String code, Path data, BiConsumer<String, String> paper) {
        this.scene = scene;
        this.gate = gate;
        this.code = code;
        this.data = data;
        this.paper = paper;
        this.clock = new NodeClock(scene.agenda());
        this.chance = scene.chance().split();
        this.seen = scene.ports().kioskDisk(disk);
    }

    /** What a poll of the home view brings. */
    private record View(String version, KioskHome home) {}

    /** One run of the program, from its start until it is killed. */
    private final class Run {
        private final KioskJournal journal;
        private final KioskAccount account = new KioskAccount();
        private final KioskAccount written = new KioskAccount();
        private final Course course;
        private final PollCourse<View> polls =
                new PollCourse<>(View::version, scene.agenda().now());
        private final Map<Long, Consumer<Object>> askers = new HashMap<>();
        private final long boot = chance.seconds(0, 90_000).toNanos();
        private long lastAsker;
        private long wakes;
        private boolean outboxEmpty = true;
        private boolean trippedOver;

        Run() throws IOException {
            this.journal =
                    KioskJournal.open(
                            seen,
                            data.resolve("kiosk-journal"),
                            clock,
                            scene.server().zone(),
                            event -> {
                                account.add(event);
                                written.add(event);
                            },
                            () -> {});
            this.course =
                    new Course(
                            new Course.Setting(Limits.USUAL, 1, WORDING, new TicketBodies()),
                            account,
                            new Course.Kept(keptHome, keptSeries, keptCopied),
                            moment());
        }

        private Moment moment() {
            String id = "%016x%016x".formatted(chance.number(), chance.number());
            return new Moment(nanos(), clock.instant(), id, chance.share());
        }

        /** From anywhere, as every machine's own clock. */
        private long nanos() {
            return Duration.between(Instant.EPOCH, scene.agenda().now()).toNanos() + boot;
        }

        private boolean isRunning() {
            return run == this;
        }

        void begin() {
            act(course.start(moment()));
            poll();
        }

        void take(Input input) {
            if (isRunning()) {
                act(course.take(input, moment()));
            }
        }

        /** What stands behind a write that failed is not done. */
        private void act(List<Act> acts) {
            try {
                for (Act act : acts) {
                    act(act);
                }
                if (trippedOver && acts.stream().anyMatch(Act.Answer.class::isInstance)) {
                    cutPower();
                }
            } catch (ProblemException _) {
                cutPower(); // its disk has failed; the real program stops
            }
        }

        private void act(Act act) {
            switch (act) {
                case Act.Append(var events) -> {
                    journal.append(events.toArray(KioskEvent[]::new));
                    events.forEach(written::add);
                }
                case Act.Send(var id, var request) -> send(id, request);
                case Act.Print(var id, var number, _) -> print(id, number);
                case Act.Answer(var asker, var answer) ->
                        Optional.ofNullable(askers.remove(asker))
                                .ifPresent(then -> then.accept(answer));
                case Act.KeepHome(var home) -> keptHome = home;
                case Act.KeepCopied() -> keptCopied = true;
                case Act.KeepSeries(var series) -> keptSeries = series;
                case Act.OutboxIs(var now) -> outboxEmpty = now == null;
                case Act.FindItems(var first, var last) ->
                        later(new Input.ItemsFound(journal.items(first, last)));
                case Act.WakeAt(var nanos) -> wakeAt(nanos);
                case Act.PaperIs _, Act.Show _ -> {}
            }
        }

        private void later(Input input) {
            scene.agenda().in(Duration.ZERO, () -> take(input));
        }

        private void wakeAt(long nanos) {
            long mine = ++wakes;
            scene.agenda()
                    .in(
                            Duration.ofNanos(Math.max(0, nanos - nanos())),
                            () -> {
                                if (mine == wakes) {
                                    take(new Input.Tick());
                                }
                            });
        }

        private void send(long id, Request request) {
            scene.<Reply>ask(
                    code,
                    Scene.LIMIT,
                    answer -> gate.receive(code, request, answer),
                    reply -> take(new Input.Replied(id, came(request, reply))));
        }

        private void print(String id, String number) {
            scene.agenda().in(chance.seconds(1, 3), () -> ended(id, number));
        }

        private void ended(String id, String number) {
            double dice = chance.share();
            if (!isRunning() || dice < 0.05) {
                take(
                        new Input.PrintEnded(
                                id, new PrintOutcome.NotPrinted(PrinterStatus.PAPER_OUT)));
                return;
            }
            if (dice < 0.1) {
                if (chance.is(0.5)) {
                    paper.accept(id, number);
                }
                take(new Input.PrintEnded(id, new PrintOutcome.Uncertain(PrinterStatus.OFFLINE)));
                return;
            }
            paper.accept(id, number);
            take(new Input.PrintEnded(id, new PrintOutcome.Printed()));
        }

        private void poll() {
            if (!isRunning()) {
                return;
            }
            PollCourse.Ask ask = polls.next();
            Instant asked = scene.agenda().now();
            String after = ask.after() == null ? "" : ask.after();
            scene.<Optional<View>>ask(
                    code,
                    ask.limit(),
                    answer ->
                            scene.server()
                                    .poll(
                                            after,
                                            ask.hold(),
                                            day ->
                                                    new View(
                                                            scene.server().version(),
                                                            gate.home(day, code)),
                                            answer),
                    reply -> heard(ask, asked, reply));
        }

        private void heard(PollCourse.Ask ask, Instant asked, Fate<Optional<View>> reply) {
            if (!isRunning()) {
                return;
            }
            Instant now = scene.agenda().now();
            Duration pause;
            if (reply instanceof Fate.Answer<Optional<View>>(var news)) {
                pause =
                        polls.answered(
                                ask,
                                news.orElse(null),
                                clock.instant(),
                                Duration.between(asked, now));
                if (scene.server().isUp()) {
                    take(new Input.TimeTold(scene.server().now()));
                }
            } else {
                pause = polls.lost(chance.share());
            }
            Seen<View> seen = polls.seen();
            View view = seen.view();
            take(new Input.Seen(seen.live(), seen.since(), view == null ? null : view.home()));
            scene.agenda().in(pause, this::poll);
        }
    }

    /** What came of a request, as {@code Requests} reads it. */
    private static Reply came(Request request, Fate<Reply> reply) {
        return switch (reply) {
            case Fate.Answer<Reply>(var answer) -> answer;
            case Fate.Lost<Reply> _ -> new Reply.Lost();
            case Fate.NoConnection<Reply> _ ->
                    request instanceof Request.AskTicket ? new Reply.NotTaken() : new Reply.Lost();
        };
    }

    boolean isUp() {
        return run != null;
    }

    /** Starts the program on what its disk has. */
    void start() {
        try {
            Run next = new Run();
            run = next;
            next.begin();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process is gone. */
    void kill() {
        Run last = run;
        run = null;
        if (last != null) {
            try {
                last.journal.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The machine has no power any more. */
    void cutPower() {
        kill();
        disk.crash(chance);
    }

    /** It loses its power the moment a visitor is shown something. */
    void tripSoon() {
        Run now = run;
        if (now != null) {
            now.trippedOver = true;
        }
    }

    /** Nobody is near its cable any more. */
    void steady() {
        Run now = run;
        if (now != null) {
            now.trippedOver = false;
        }
    }

    /** The clock of this kiosk. */
    NodeClock clock() {
        return clock;
    }

    /** Somebody touches the screen; nobody answers when the kiosk is down. */
    void touch(String touch, Wish wish, Consumer<Object> answer) {
        Run now = run;
        if (now != null) {
            long asker = ++now.lastAsker;
            now.askers.put(asker, answer);
            now.take(new Input.Touched(asker, touch, wish));
        }
    }

    /** What its journal comes to; the kiosk must be up. */
    KioskAccount account() {
        if (run == null) {
            throw new IllegalStateException("the kiosk is down");
        }
        return run.written;
    }

    /** Whether the server has all that happened here without it. */
    boolean hasHandedOver() {
        return run != null && run.outboxEmpty;
    }
}
