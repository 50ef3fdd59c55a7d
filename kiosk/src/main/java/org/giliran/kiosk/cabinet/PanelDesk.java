package org.giliran.kiosk.cabinet;

import org.giliran.api.device.DeviceStatus.Buttons;
import org.giliran.api.device.DeviceStatus.ButtonsState;
import org.giliran.hardware.button.Button;
import org.giliran.hardware.button.Edge;
import org.giliran.hardware.button.PanelEvent;
import org.giliran.hardware.button.PressLimits;
import org.giliran.hardware.panel.PanelConnector;
import org.giliran.hardware.panel.PanelFault;
import org.giliran.kiosk.panel.Act;
import org.giliran.kiosk.panel.Choice;
import org.giliran.kiosk.panel.Invitation;
import org.giliran.kiosk.panel.PanelRules;
import org.giliran.kiosk.panel.Presses;
import org.giliran.kiosk.panel.Verdict;
import org.giliran.program.Background;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Owns the rating panel: one thread opens it, hears its edges, asks the rules, shows the lights. It
 * sleeps until something happens. The kiosk goes on without a panel that does not work.
 *
 * <p>Everything that passes between the threads stands here, in one place; hence its length.
 */
public final class PanelDesk implements Presses, AutoCloseable {
    /** Four buttons that bounce badly. Everything else comes at most once a second. */
    private static final int EDGES_MOST = 256;

    /** Nothing is due: news wakes the thread. */
    private static final Duration LONG = Duration.ofHours(1);

    /** Longer than a panel takes to open. */
    private static final Duration STOP_WITHIN = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(PanelDesk.class);

    /** What a desk needs besides its panel. Called on the desk's threads. */
    public interface Surroundings {
        /**
         * Rates a visit at the panel's counter; may block for seconds.
         *
         * @param ticket id of the visit; empty: the last one there
         */
        Verdict rate(Button button, Optional<String> ticket) throws InterruptedException;

        /** Shows the page the chosen face, or none. */
        void show(Optional<Choice> choice);
    }

    private sealed interface News {}

    private record Moved(Edge edge) implements News {}

    private record Broke(int opening, PanelFault fault) implements News {}

    private record Heard(boolean live, Optional<Invitation> visit) implements News {}

    private record Judged(Button button, Verdict verdict) implements News {}

    private record PressJudged(long press, Button button, Verdict verdict) implements News {}

    private record Stop() implements News {}

    private final Optional<String> counter;
    private final Surroundings surroundings;
    private final PanelRules rules;
    private final PanelDevice device;
    private final PanelLog log = new PanelLog();
    private final Background ratings = new Background();
    private final BlockingQueue<News> inbox = new LinkedBlockingQueue<>();
    private final AtomicBoolean missed = new AtomicBoolean();
    private final ChosenFace chosen = new ChosenFace();
    private final Thread thread;
    private volatile boolean stopping;
    private volatile @Nullable Buttons report;

    private PanelDesk(
            PanelConnector connector,
            Optional<String> counter,
            PressLimits limits,
            long firstPress,
            Surroundings surroundings) {
        long now = System.nanoTime();
        this.counter = counter;
        this.surroundings = surroundings;
        this.rules = new PanelRules(counter.isPresent(), limits, firstPress, now);
        this.device = new PanelDevice(connector, new Ear(), now);
        this.thread = Thread.ofPlatform().daemon().name("panel").unstarted(this::run);
    }

    /**
     * Starts.
     *
     * @param counter whose visits the panel rates; empty: it only chooses the face
     * @param firstPress presses are numbered from here; larger after each start of the program
     */
    public static PanelDesk start(
            PanelConnector connector,
            Optional<String> counter,
            PressLimits limits,
            long firstPress,
            Surroundings surroundings) {
        var desk = new PanelDesk(connector, counter, limits, firstPress, surroundings);
        desk.thread.start();
        return desk;
    }

    /** How the panel is; null until it was first tried. Safe for all threads. */
    public @Nullable Buttons report() {
        return report;
    }

    List<PanelLog.Line> said() {
        return log.lines();
    }

    /**
     * What the server shows. Safe for all threads; never blocks.
     *
     * @param live whether it answers
     * @param visit that can be rated at this panel's counter, and for how long yet
     */
    public void hear(boolean live, Optional<Invitation> visit) {
        inbox.add(new Heard(live, visit));
    }

    @Override
    public boolean take(long press, int score, String key) {
        return chosen.take(press, score, key, System.nanoTime());
    }

    @Override
    public void judged(long press, int score, Verdict verdict) {
        inbox.add(new PressJudged(press, Button.ofScore(score), verdict));
    }

    private final class Ear implements PanelDevice.Listener {
        @Override
        public void edge(Edge edge) {
            if (inbox.size() < EDGES_MOST) {
                inbox.add(new Moved(edge));
            } else {
                missed.set(true); // the contacts can be asked again
            }
        }

        @Override
        public void broken(int opening, PanelFault fault) {
            inbox.add(new Broke(opening, fault));
        }
    }

    private void run() {
        try {
            while (!stopping) {
                device.tryToOpen(System.nanoTime())
                        .ifPresent(down -> rules.opened(down, System.nanoTime()));
                showHow();
                News news = inbox.poll(untilDue(), TimeUnit.NANOSECONDS);
                if (news != null) {
                    take(news);
                }
                catchUp();
                long now = System.nanoTime();
                act(rules.timePassed(now));
                device.show(rules.lit(now));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            device.close();
        }
    }

    private long untilDue() {
        long now = System.nanoTime();
        OptionalLong due =
                Stream.of(rules.nextChange(now), device.retryAt())
                        .filter(OptionalLong::isPresent)
                        .min((a, b) -> Long.signum(a.getAsLong() - b.getAsLong()))
                        .orElse(OptionalLong.empty());
        return due.isEmpty() ? LONG.toNanos() : Math.max(0, due.getAsLong() - now);
    }

    private void take(News news) {
        switch (news) {
            case Moved(var edge) -> act(rules.edge(edge));
            case Broke(var opening, var fault) -> device.broke(opening, fault, System.nanoTime());
            case Heard(var live, var visit) -> rules.seen(live, visit, System.nanoTime());
            case Judged(var button, var verdict) -> {
                log.add(button.score(), verdict);
                rules.judged(button, verdict, System.nanoTime());
            }
            case PressJudged(var press, var button, var verdict) -> {
                log.add(button.score(), verdict);
                act(rules.judgedPress(press, button, verdict, System.nanoTime()));
            }
            case Stop() -> {}
        }
    }

    /** Asks the contacts themselves after edges were lost, once the older ones are worked off. */
    private void catchUp() {
        if (inbox.isEmpty() && missed.getAndSet(false)) {
            Set<Button> down = device.pressed();
            for (Button button : Button.values()) {
                act(rules.edge(new Edge(button, down.contains(button), System.nanoTime())));
            }
        }
    }

    private void act(List<Act> acts) {
        for (Act act : acts) {
            switch (act) {
                case Act.Rate(var button, var ticket) -> rate(button, ticket);
                case Act.Show(var choice) -> choose(Optional.of(choice));
                case Act.Forget() -> choose(Optional.empty());
                case Act.Note(var event) -> note(event);
            }
        }
    }

    private void rate(Button button, Optional<String> ticket) {
        ratings.start(
                () -> {
                    var verdict = Verdict.REFUSED;
                    try {
                        verdict = surroundings.rate(button, ticket);
                    } finally {
                        inbox.add(new Judged(button, verdict));
                    }
                });
    }

    private void choose(Optional<Choice> choice) {
        chosen.set(choice);
        surroundings.show(choice);
    }

    private void note(PanelEvent event) {
        log.add(event);
        if (event instanceof PanelEvent.Stuck) {
            LOG.warn("rating button {} is stuck", event.button().score());
        } else if (event instanceof PanelEvent.Freed) {
            LOG.info("rating button {} works again", event.button().score());
        }
    }

    private void showHow() {
        List<Integer> stuck = rules.stuck().stream().map(Button::score).toList();
        ButtonsState state = stuck.isEmpty() ? ButtonsState.OK : ButtonsState.STUCK;
        report =
                device.isOpen()
                        ? new Buttons(state, stuck, counter.orElse(null))
                        : new Buttons(ButtonsState.FAILED, List.of(), counter.orElse(null));
    }

    /** Ends the thread; the lights go dark. */
    @Override
    public void close() {
        stopping = true;
        inbox.clear();
        inbox.add(new Stop());
        try {
            thread.join(STOP_WITHIN);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        ratings.close();
    }
}
