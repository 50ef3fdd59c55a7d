package org.giliran.kiosk.cabinet;

import org.giliran.api.device.DeviceStatus.Buttons;
import org.giliran.api.device.DeviceStatus.ButtonsState;
import org.giliran.hardware.button.Button;
import org.giliran.hardware.button.Edge;
import org.giliran.hardware.button.PressLimits;
import org.giliran.hardware.panel.PanelConnector;
import org.giliran.hardware.panel.PanelFault;
import org.giliran.kiosk.cabinet.PanelInbox.Broke;
import org.giliran.kiosk.cabinet.PanelInbox.Heard;
import org.giliran.kiosk.cabinet.PanelInbox.Judged;
import org.giliran.kiosk.cabinet.PanelInbox.Moved;
import org.giliran.kiosk.cabinet.PanelInbox.News;
import org.giliran.kiosk.cabinet.PanelInbox.PressJudged;
import org.giliran.kiosk.cabinet.PanelInbox.Stop;
import org.giliran.kiosk.panel.Choice;
import org.giliran.kiosk.panel.Invitation;
import org.giliran.kiosk.panel.PanelRules;
import org.giliran.kiosk.panel.Presses;
import org.giliran.kiosk.panel.Verdict;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Owns the rating panel: one thread opens it, hears its edges, asks the rules, shows the lights. It
 * sleeps until something happens. The kiosk goes on without a panel that does not work, and the
 * thread goes on whatever goes wrong in a round: the panel is closed then and opened again.
 */
public final class PanelDesk implements Presses, AutoCloseable {
    /** Nothing is due: news wakes the thread. */
    private static final Duration LONG = Duration.ofHours(1);

    /** Longer than a panel takes to open. */
    private static final Duration STOP_WITHIN = Duration.ofSeconds(3);

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

    private final Optional<String> counter;
    private final PanelActs acts;
    private final PanelRules rules;
    private final PanelDevice device;
    private final PanelLog log = new PanelLog();
    private final PanelInbox inbox = new PanelInbox();
    private final ChosenFace chosen = new ChosenFace();
    private final Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Buttons report;

    private PanelDesk(
            PanelConnector connector,
            Optional<String> counter,
            PressLimits limits,
            long firstPress,
            Surroundings surroundings) {
        long now = System.nanoTime();
        this.counter = counter;
        this.acts = new PanelActs(surroundings, inbox, log, chosen);
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
        inbox.put(new Heard(live, visit));
    }

    @Override
    public boolean take(long press, int score, String key) {
        return chosen.take(press, score, key, System.nanoTime());
    }

    @Override
    public void judged(long press, int score, Verdict verdict) {
        inbox.put(new PressJudged(press, Button.ofScore(score), verdict));
    }

    private final class Ear implements PanelDevice.Listener {
        @Override
        public void edge(Edge edge) {
            inbox.put(new Moved(edge));
        }

        @Override
        public void broken(int opening, PanelFault fault) {
            inbox.put(new Broke(opening, fault));
        }
    }

    private void run() {
        try {
            while (stopping.getCount() > 0) {
                round();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            device.close();
        }
    }

    private void round() throws InterruptedException {
        try {
            device.tryToOpen(System.nanoTime())
                    .ifPresent(down -> rules.opened(down, System.nanoTime()));
            catchUp();
            long now = System.nanoTime();
            acts.act(rules.timePassed(now));
            device.show(rules.lit(now));
            showHow();
            takeAll(inbox.next(untilDue()));
        } catch (RuntimeException | Error e) {
            startAfresh(e);
        }
    }

    /** The pause keeps a fault that comes back at once from keeping the thread busy. */
    private void startAfresh(Throwable why) throws InterruptedException {
        long now = System.nanoTime();
        device.gaveUp(why, now);
        inbox.forgetEdges();
        showHow();
        var _ = stopping.await(device.retryAt().orElse(now) - now, TimeUnit.NANOSECONDS);
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

    /** Takes what waits in one go: of edges that come late, each has its own time. */
    private void takeAll(@Nullable News first) {
        int more = inbox.size(); // and not what comes meanwhile, or the lights would wait
        for (News news = first; news != null; news = more-- > 0 ? inbox.next() : null) {
            take(news);
        }
    }

    private void take(News news) {
        switch (news) {
            case Moved(var edge) -> acts.act(rules.edge(edge));
            case Broke(var opening, var fault) -> device.broke(opening, fault, System.nanoTime());
            case Heard(var live, var visit) -> rules.seen(live, visit, System.nanoTime());
            case Judged(var button, var verdict) -> {
                log.add(button.score(), verdict);
                rules.judged(button, verdict, System.nanoTime());
            }
            case PressJudged(var press, var button, var verdict) -> {
                log.add(button.score(), verdict);
                acts.act(rules.judgedPress(press, button, verdict, System.nanoTime()));
            }
            case Stop() -> {}
        }
    }

    /** Asks the contacts themselves after edges were lost, once the older ones are worked off. */
    private void catchUp() {
        if (inbox.hasMissed()) {
            Set<Button> down = device.pressed();
            for (Button button : Button.values()) {
                acts.act(rules.edge(new Edge(button, down.contains(button), System.nanoTime())));
            }
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
        stopping.countDown();
        inbox.put(new Stop());
        try {
            thread.join(STOP_WITHIN);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        acts.close();
    }
}
