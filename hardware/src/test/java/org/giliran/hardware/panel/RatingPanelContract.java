package org.giliran.hardware.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.hardware.button.Button;
import org.giliran.hardware.button.Edge;
import org.giliran.hardware.button.PanelEvent;
import org.giliran.hardware.button.PressJudge;
import org.giliran.hardware.button.PressLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What every rating panel does, simulated or of real lines. */
public abstract class RatingPanelContract {
    /** A guest without hardware help is slow; nothing waits so long that works. */
    private static final long PATIENCE_SECONDS = 10;

    private static final long PRESS_MILLIS = 150;
    private static final long MILLISECOND = 1_000_000;

    private final BlockingQueue<Edge> edges = new LinkedBlockingQueue<>();
    private final BlockingQueue<PanelFault> faults = new LinkedBlockingQueue<>();
    private final PanelListener listener =
            new PanelListener() {
                @Override
                public void edge(Edge edge) {
                    edges.add(edge);
                }

                @Override
                public void broken(PanelFault fault) {
                    faults.add(fault);
                }
            };
    private PanelRig rig;

    /** A rig with nothing pressed and nothing opened. */
    protected abstract PanelRig newRig() throws Exception;

    @BeforeEach
    void prepare() throws Exception {
        rig = newRig();
    }

    @AfterEach
    void putAway() throws Exception {
        rig.close();
    }

    protected final PanelRig rig() {
        return rig;
    }

    private Opening.Opened open() {
        return assertInstanceOf(Opening.Opened.class, rig.connector().open(listener));
    }

    private PanelFault refusal() {
        return assertInstanceOf(Opening.Failed.class, rig.connector().open(listener)).fault();
    }

    private Edge nextEdge() throws InterruptedException {
        Edge edge = edges.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertTrue(edge != null, "no edge came");
        return edge;
    }

    private void press(Button... buttons) throws Exception {
        for (Button button : buttons) {
            rig.contact(button, true);
        }
        TimeUnit.MILLISECONDS.sleep(PRESS_MILLIS); // a finger's time, not a test's
        for (Button button : buttons) {
            rig.contact(button, false);
        }
    }

    /** Judges what has come until the contacts have been quiet for a while. */
    private List<PanelEvent> judged(PressJudge judge) throws InterruptedException {
        var events = new ArrayList<PanelEvent>();
        untilQuiet().forEach(edge -> events.addAll(judge.edge(edge)));
        events.addAll(judge.timePassed(System.nanoTime()));
        return events;
    }

    private static PressJudge judge(Opening.Opened panel) {
        return new PressJudge(PressLimits.USUAL, panel.buttons().pressed(), System.nanoTime());
    }

    @Test
    void everyButtonIsHeardDownAndUp() throws Exception {
        try (var buttons = open().buttons()) {
            for (Button button : Button.values()) {
                rig.contact(button, true);
                Edge down = nextEdge();
                assertEquals(button, down.button());
                assertTrue(down.pressed());
                assertEquals(EnumSet.of(button), buttons.pressed());
                rig.contact(button, false);
                Edge up = nextEdge();
                assertEquals(new Edge(button, false, up.atNanos()), up);
                assertTrue(up.atNanos() - down.atNanos() > 0);
                assertEquals(Set.of(), buttons.pressed());
            }
            assertNull(edges.poll());
        }
    }

    @Test
    void aPressIsJudgedToBeOne() throws Exception {
        Opening.Opened panel = open();
        try (var _ = panel.buttons()) {
            PressJudge judge = judge(panel);
            press(Button.SCORE_4);
            assertEquals(
                    List.of(
                            new PanelEvent.Touched(Button.SCORE_4),
                            new PanelEvent.Pressed(Button.SCORE_4)),
                    judged(judge));
        }
    }

    /**
     * The edges are those of the panel; their times are a contact's, which a test is too slow for.
     */
    @Test
    void bouncesAreOnePress() throws Exception {
        Opening.Opened panel = open();
        try (var _ = panel.buttons()) {
            for (int i = 0; i < 10; i++) {
                rig.contact(Button.SCORE_2, true);
                rig.contact(Button.SCORE_2, false);
            }
            rig.contact(Button.SCORE_2, true);
            var judge = new PressJudge(PressLimits.USUAL, Set.of(), 0);
            var events = new ArrayList<PanelEvent>();
            long at = 0;
            for (Edge edge : untilQuiet()) {
                at += MILLISECOND;
                events.addAll(judge.edge(new Edge(edge.button(), edge.pressed(), at)));
            }
            events.addAll(judge.timePassed(at + PRESS_MILLIS * MILLISECOND));
            assertEquals(List.of(new PanelEvent.Touched(Button.SCORE_2)), events);
        }
    }

    private List<Edge> untilQuiet() throws InterruptedException {
        var heard = new ArrayList<Edge>();
        Edge edge = edges.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        while (edge != null) {
            heard.add(edge);
            edge = edges.poll(1, TimeUnit.SECONDS);
        }
        return heard;
    }

    @Test
    void twoAtOnceAreNone() throws Exception {
        Opening.Opened panel = open();
        try (var _ = panel.buttons()) {
            PressJudge judge = judge(panel);
            press(Button.SCORE_1, Button.SCORE_3);
            List<PanelEvent> events = judged(judge);
            assertTrue(
                    events.contains(
                            new PanelEvent.Dropped(Button.SCORE_3, PanelEvent.Why.TWO_AT_ONCE)),
                    events::toString);
            assertTrue(
                    events.stream().noneMatch(PanelEvent.Pressed.class::isInstance),
                    events::toString);
        }
    }

    @Test
    void aButtonThatIsHeldIsStuckAndIsKnownAtTheNextOpening() throws Exception {
        Opening.Opened panel = open();
        try (var _ = panel.buttons()) {
            PressJudge judge = judge(panel);
            rig.contact(Button.SCORE_1, true);
            judge.edge(nextEdge());
            long stuckBy = System.nanoTime() + PressLimits.USUAL.stuckAfter().toNanos();
            List<PanelEvent> events = judge.timePassed(stuckBy + 1_000_000_000);
            assertEquals(new PanelEvent.Stuck(Button.SCORE_1), events.getLast());
            assertEquals(Set.of(Button.SCORE_1), panel.buttons().pressed());
        }
        edges.clear();
        try (var again = open().buttons()) {
            while (!again.pressed().equals(Set.of(Button.SCORE_1))) {
                nextEdge(); // a line may be known to be low only some milliseconds later
            }
            rig.contact(Button.SCORE_1, false);
            while (nextEdge().pressed()) {}
            assertEquals(Set.of(), again.pressed());
        }
    }

    @Test
    void lightsAreDarkAtFirstShowWhatIsAskedAndAreDarkAtTheEnd() throws Exception {
        Opening.Opened panel = open();
        try (var _ = panel.buttons()) {
            assertEquals(Set.of(), rig.lit());
            for (Button button : Button.values()) {
                panel.lights().show(EnumSet.of(button));
                assertEquals(EnumSet.of(button), rig.lit());
            }
            panel.lights().show(EnumSet.allOf(Button.class));
            assertEquals(EnumSet.allOf(Button.class), rig.lit());
        }
        assertEquals(Set.of(), rig.lit(), "the shutdown state");
    }

    @Test
    void nothingIsHeardAfterTheClosing() throws Exception {
        open().buttons().close();
        rig.contact(Button.SCORE_1, true);
        rig.contact(Button.SCORE_1, false);
        assertNull(edges.poll(300, TimeUnit.MILLISECONDS));
        try (var _ = open().buttons()) {
            rig.contact(Button.SCORE_1, true);
            assertEquals(Button.SCORE_1, nextEdge().button());
        }
    }

    @Test
    void aLineThatAnotherProgramHoldsIsNamed() throws Exception {
        try (var _ = rig.occupied()) {
            assertEquals(PanelFault.Kind.LINE_BUSY, refusal().kind());
        }
        open().buttons().close();
    }

    @Test
    void aPanelThatIsNotThereIsFoundWhenItComes() throws Exception {
        rig.pullOut();
        assertEquals(PanelFault.Kind.CHIP_MISSING, refusal().kind());
        rig.putBack();
        open().buttons().close();
    }

    @Test
    void aPanelThatIsPulledOutIsReportedAndWorksAgainWhenItIsBack() throws Exception {
        try (var _ = open().buttons()) {
            rig.pullOut();
            assertTrue(
                    faults.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) != null, "nobody told of it");
        }
        rig.putBack();
        edges.clear();
        try (var _ = open().buttons()) {
            rig.contact(Button.SCORE_3, true);
            assertEquals(Button.SCORE_3, nextEdge().button());
        }
    }
}
