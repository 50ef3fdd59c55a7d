package org.giliran.kiosk.cabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.device.DeviceStatus.Buttons;
import org.giliran.api.device.DeviceStatus.ButtonsState;
import org.giliran.hardware.button.Button;
import org.giliran.hardware.button.PressLimits;
import org.giliran.hardware.button.RatingPanel;
import org.giliran.hardware.gpio.PanelWiring;
import org.giliran.hardware.gpio.Pi4jPanel;
import org.giliran.hardware.gpio.simulated.SimulatedPanel;
import org.giliran.hardware.panel.Opening;
import org.giliran.hardware.panel.PanelConnector;
import org.giliran.hardware.panel.PanelFault;
import org.giliran.hardware.panel.PanelListener;
import org.giliran.kiosk.panel.Choice;
import org.giliran.kiosk.panel.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** The desk goes on, whatever is thrown at its thread. */
class PanelDeskFaultsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SimulatedPanel device = new SimulatedPanel(PanelWiring.USUAL);
    private final PanelConnector good = Pi4jPanel.connector(PanelWiring.USUAL, device);
    private final AtomicBoolean pageBroken = new AtomicBoolean();
    private final BlockingQueue<Boolean> shown = new LinkedBlockingQueue<>();
    private @Nullable PanelDesk desk;

    private final PanelDesk.Surroundings surroundings =
            new PanelDesk.Surroundings() {
                @Override
                public Verdict rate(Button button, Optional<String> ticket) {
                    return Verdict.COUNTED;
                }

                @Override
                public void show(Optional<Choice> choice) {
                    if (pageBroken.getAndSet(false)) {
                        throw new IllegalStateException("the page cannot be shown");
                    }
                    shown.add(choice.isPresent());
                }
            };

    private PanelDesk start(PanelConnector connector) {
        var started =
                PanelDesk.start(connector, Optional.empty(), PressLimits.USUAL, 0, surroundings);
        desk = started;
        started.hear(true, Optional.empty());
        return started;
    }

    @AfterEach
    void stop() {
        if (desk != null) {
            desk.close();
        }
    }

    private static void until(BooleanSupplier wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it did not come about");
            Thread.onSpinWait();
        }
    }

    private static boolean is(PanelDesk desk, ButtonsState state) {
        Buttons report = desk.report();
        return report != null && report.state() == state;
    }

    private void press(PanelDesk pressed) {
        int before = pressed.said().size();
        device.contact(Button.SCORE_4, true);
        until(() -> pressed.said().size() > before);
        device.contact(Button.SCORE_4, false);
    }

    @Test
    void aPanelWhoseLibraryCannotBeLoadedIsReportedFailedAndTriedAgain() {
        var loadable = new AtomicBoolean();
        PanelDesk started =
                start(
                        listener -> {
                            if (!loadable.get()) {
                                throw new UnsatisfiedLinkError("no ioctl here");
                            }
                            return good.open(listener);
                        });
        until(() -> is(started, ButtonsState.FAILED));
        loadable.set(true);
        until(() -> is(started, ButtonsState.OK));
    }

    @Test
    void aPanelThatCannotBeClosedIsReportedFailedAndOpenedAgain() {
        PanelDesk started = start(listener -> unclosable(good.open(listener)));
        until(() -> is(started, ButtonsState.OK));
        device.fail(new PanelFault(PanelFault.Kind.BROKEN, "unplugged"));
        until(() -> is(started, ButtonsState.FAILED));
        device.mend();
        until(() -> is(started, ButtonsState.OK));
    }

    private static Opening unclosable(Opening opening) {
        return switch (opening) {
            case Opening.Opened(var buttons, var lights) ->
                    new Opening.Opened(new Unclosable(buttons), lights);
            case Opening.Failed failed -> failed;
        };
    }

    private record Unclosable(RatingPanel panel) implements RatingPanel {
        @Override
        public Set<Button> pressed() {
            return panel.pressed();
        }

        @Override
        public void close() {
            panel.close();
            throw new IllegalStateException("the shutdown failed");
        }
    }

    @Test
    void aPageThatCannotBeShownDoesNotEndTheListening() throws Exception {
        PanelDesk started = start(good);
        until(() -> is(started, ButtonsState.OK));
        pageBroken.set(true);
        press(started);
        until(() -> is(started, ButtonsState.FAILED));
        until(() -> is(started, ButtonsState.OK));
        press(started);
        assertEquals(true, shown.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }

    @Test
    void aFaultThatComesBackAtOnceIsNotTriedWithoutAPause() {
        var tries = new LinkedBlockingQueue<Long>();
        start(
                (PanelListener _) -> {
                    tries.add(System.nanoTime());
                    throw new IllegalStateException("never");
                });
        until(() -> tries.size() == 2);
        long first = tries.remove();
        assertTrue(tries.remove() - first >= 500_000_000, "half a second is the least pause");
    }
}
