package org.giliran.kiosk.cabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import org.giliran.api.device.DeviceStatus.Buttons;
import org.giliran.api.device.DeviceStatus.ButtonsState;
import org.giliran.hardware.button.Button;
import org.giliran.hardware.button.PressLimits;
import org.giliran.hardware.gpio.PanelWiring;
import org.giliran.hardware.gpio.Pi4jPanel;
import org.giliran.hardware.gpio.simulated.SimulatedPanel;
import org.giliran.hardware.panel.PanelConnector;
import org.giliran.kiosk.panel.Choice;
import org.giliran.kiosk.panel.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The desk on a simulated panel, in real time. */
class PanelDeskTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A button is stuck soon, so that a test need not wait for ten seconds. */
    private static final PressLimits IMPATIENT =
            new PressLimits(
                    Duration.ofMillis(15),
                    Duration.ofMillis(200),
                    Duration.ofMillis(400),
                    1_000,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1));

    private final SimulatedPanel device = new SimulatedPanel(PanelWiring.USUAL);
    private volatile Verdict verdict = Verdict.COUNTED;
    private final CountDownLatch network = new CountDownLatch(1);
    private final PanelDesk.Surroundings surroundings =
            new PanelDesk.Surroundings() {
                @Override
                public Verdict rate(Button button, Optional<String> ticket)
                        throws InterruptedException {
                    network.await();
                    return verdict;
                }

                @Override
                public void show(Optional<Choice> choice) {}
            };
    private final PanelConnector connector = Pi4jPanel.connector(PanelWiring.USUAL, device);
    private final AtomicReference<Thread> opener = new AtomicReference<>();
    private PanelDesk desk;

    @BeforeEach
    void start() {
        desk =
                PanelDesk.start(
                        listener -> {
                            opener.set(Thread.currentThread());
                            return connector.open(listener);
                        },
                        Optional.of("1"),
                        IMPATIENT,
                        0,
                        surroundings);
        desk.hear(true, Optional.empty());
        until(() -> ok(ButtonsState.OK, List.of()));
    }

    @AfterEach
    void stop() {
        network.countDown();
        desk.close();
        assertEquals(Set.of(), device.lit(), "dark after the end");
    }

    private boolean ok(ButtonsState state, List<Integer> stuck) {
        return new Buttons(state, stuck, "1").equals(desk.report());
    }

    private static void until(BooleanSupplier wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it did not come about");
            Thread.onSpinWait();
        }
    }

    @Test
    void theLightAnswersWithinFiftyMillisecondsWhateverTheNetworkDoes() {
        verdict = Verdict.REFUSED;
        network.countDown();
        var tookMillis = new ArrayList<Long>();
        for (int i = 0; i < 15; i++) {
            Button button = Button.values()[i % 4];
            long begun = System.nanoTime();
            device.contact(button, true);
            until(() -> device.lit().equals(EnumSet.of(button)));
            tookMillis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            device.contact(button, false);
            until(() -> desk.said().getFirst().equals(refused(button)));
        }
        tookMillis.sort(null);
        assertTrue(tookMillis.get(7) <= 50, tookMillis::toString);
    }

    private static PanelLog.Line pressed(Button button) {
        return new PanelLog.Line(button.score(), "PRESSED");
    }

    private static PanelLog.Line refused(Button button) {
        return new PanelLog.Line(button.score(), "REFUSED");
    }

    @Test
    void aPressWhoseEdgesArriveTogetherIsAPressAndNoBounce() {
        long now = System.nanoTime();
        device.contact(Button.SCORE_3, true, now);
        device.contact(Button.SCORE_3, false, now + TimeUnit.MILLISECONDS.toNanos(100));
        until(() -> desk.said().contains(pressed(Button.SCORE_3)));
    }

    @Test
    void aHeldButtonIsStuckUntilItIsLetGo() {
        device.contact(Button.SCORE_3, true);
        until(() -> ok(ButtonsState.STUCK, List.of(3)));
        device.contact(Button.SCORE_3, false);
        until(() -> ok(ButtonsState.OK, List.of()));
    }

    @Test
    void edgesThatCameTooFastAreMadeUpForByAskingTheContacts() {
        for (int i = 0; i < 100_000; i++) {
            device.contact(Button.SCORE_4, i % 2 == 0);
        }
        device.contact(Button.SCORE_4, true);
        until(() -> ok(ButtonsState.STUCK, List.of(4)));
    }

    /** It is up to the machine when the desk comes to rest; so several stretches are tried. */
    @Test
    void itSleepsWhileNothingHappens() {
        var threads = ManagementFactory.getThreadMXBean();
        long owner = requireNonNull(opener.get()).threadId();
        until(
                () -> {
                    long before = threads.getThreadInfo(owner).getWaitedCount();
                    LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                    return threads.getThreadInfo(owner).getWaitedCount() == before
                            && threads.getThreadInfo(owner).getThreadState()
                                    == Thread.State.TIMED_WAITING;
                });
    }
}
