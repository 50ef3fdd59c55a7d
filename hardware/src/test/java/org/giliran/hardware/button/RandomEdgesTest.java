package org.giliran.hardware.button;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

/** Whatever the contacts do, these hold. Every run is named by its seed. */
class RandomEdgesTest {
    private static final long MS = 1_000_000;
    private static final PressLimits LIMITS = PressLimits.USUAL;
    private static final int SEEDS = Boolean.getBoolean("giliran.long") ? 20_000 : 600;

    /** What was said, and when the judge came to know it. */
    private record Said(PanelEvent event, long at) {}

    /** Contacts that bounce, are held, are pressed together and are hammered on. */
    private static List<Edge> edges(Random random) {
        int[] gaps = {1, 4, 12, 14, 15, 16, 40, 120, 480, 520, 900, 3_100, 6_000, 10_500};
        Map<Button, Boolean> down = new EnumMap<>(Button.class);
        var edges = new ArrayList<Edge>();
        long at = 0;
        int buttons = 1 + random.nextInt(4);
        for (int i = 0; i < 300; i++) {
            at += gaps[random.nextInt(random.nextBoolean() ? gaps.length : 9)] * MS;
            var button = Button.ofScore(1 + random.nextInt(buttons));
            boolean pressed = !down.getOrDefault(button, false);
            down.put(button, pressed);
            edges.add(new Edge(button, pressed, at));
        }
        return edges;
    }

    private static List<Said> judge(List<Edge> edges) {
        var judge = new PressJudge(LIMITS, Set.of(), 0);
        var said = new ArrayList<Said>();
        for (Edge edge : edges) {
            passTo(judge, edge.atNanos(), said);
            judge.edge(edge).forEach(event -> said.add(new Said(event, edge.atNanos())));
        }
        passTo(judge, edges.getLast().atNanos() + 60_000 * MS, said);
        return said;
    }

    private static void passTo(PressJudge judge, long to, List<Said> said) {
        OptionalLong due = judge.nextDeadlineNanos();
        while (due.isPresent() && due.getAsLong() <= to) {
            long at = due.getAsLong();
            judge.timePassed(at).forEach(event -> said.add(new Said(event, at)));
            due = judge.nextDeadlineNanos();
        }
    }

    private interface Property {
        void check(List<Edge> edges, List<Said> said);
    }

    private static void forAll(Property property) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            List<Edge> edges = edges(new Random(seed));
            try {
                property.check(edges, judge(edges));
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    @Test
    void theRandomContactsReachEveryKindOfEvent() {
        var kinds = EnumSet.noneOf(PanelEvent.Why.class);
        var classes = new HashSet<Class<?>>();
        forAll(
                (_, said) ->
                        said.forEach(
                                s -> {
                                    classes.add(s.event.getClass());
                                    if (s.event instanceof PanelEvent.Dropped d) {
                                        kinds.add(d.why());
                                    }
                                }));
        assertEquals(5, classes.size());
        assertEquals(EnumSet.allOf(PanelEvent.Why.class), kinds);
    }

    @Test
    void aPressThatCountsWasTouchedAndNothingElseHappenedInBetween() {
        forAll(
                (_, said) -> {
                    var working = new ArrayList<PanelEvent>();
                    for (Said s : said) {
                        if (s.event instanceof PanelEvent.Pressed(var button)) {
                            assertEquals(new PanelEvent.Touched(button), working.getLast());
                        }
                        boolean aside =
                                s.event instanceof PanelEvent.Stuck
                                        || s.event instanceof PanelEvent.Freed;
                        if (!aside) {
                            working.add(s.event);
                        }
                    }
                });
    }

    @Test
    void aTouchComesToExactlyOneEnd() {
        forAll(
                (_, said) -> {
                    var open = EnumSet.noneOf(Button.class);
                    for (Said s : said) {
                        switch (s.event) {
                            case PanelEvent.Touched t -> assertTrue(open.add(t.button()));
                            case PanelEvent.Pressed p -> assertTrue(open.remove(p.button()));
                            case PanelEvent.Dropped d -> open.remove(d.button());
                            case PanelEvent.Stuck k -> assertFalse(open.contains(k.button()));
                            case PanelEvent.Freed _ -> {}
                        }
                        assertTrue(open.size() <= 1, open::toString);
                    }
                    assertTrue(open.isEmpty());
                });
    }

    @Test
    void noMorePressesBeginInAShortTimeThanAVisitorMakes() {
        forAll(
                (_, said) -> {
                    List<Long> begun =
                            said.stream()
                                    .filter(s -> s.event instanceof PanelEvent.Touched)
                                    .map(Said::at)
                                    .toList();
                    int most = LIMITS.mostPresses();
                    for (int i = most; i < begun.size(); i++) {
                        assertTrue(begun.get(i) - begun.get(i - most) >= LIMITS.calm().toNanos());
                    }
                });
    }

    @Test
    void aStuckButtonSaysNothingUntilItIsFreed() {
        forAll(
                (_, said) -> {
                    var stuck = EnumSet.noneOf(Button.class);
                    for (Said s : said) {
                        switch (s.event) {
                            case PanelEvent.Stuck k -> assertTrue(stuck.add(k.button()));
                            case PanelEvent.Freed f -> assertTrue(stuck.remove(f.button()));
                            case PanelEvent.Touched _, PanelEvent.Pressed _, PanelEvent.Dropped _ ->
                                    assertFalse(stuck.contains(s.event.button()));
                        }
                    }
                });
    }

    /** Only the contact of the pressed button was closed for as long as it was touched. */
    @Test
    void whileAPressCountedNoOtherWorkingContactRested() {
        forAll(
                (edges, said) -> {
                    Said touched = null;
                    for (Said s : said) {
                        if (s.event instanceof PanelEvent.Touched) {
                            touched = s;
                        } else if (s.event instanceof PanelEvent.Pressed(var button)) {
                            long from = requireNonNull(touched).at;
                            assertFalse(anotherBegan(edges, button, from, s.at), s::toString);
                        }
                    }
                });
    }

    private static boolean anotherBegan(List<Edge> edges, Button button, long from, long to) {
        long quiet = LIMITS.settle().toNanos();
        for (Button other : EnumSet.complementOf(EnumSet.of(button))) {
            List<Edge> own = edges.stream().filter(e -> e.button() == other).toList();
            boolean settled = false;
            for (int i = 0; i < own.size(); i++) {
                long settles = own.get(i).atNanos() + quiet;
                boolean rests = i + 1 == own.size() || own.get(i + 1).atNanos() > settles;
                if (rests && own.get(i).pressed() && !settled && settles > from && settles < to) {
                    return true;
                }
                settled = rests ? own.get(i).pressed() : settled;
            }
        }
        return false;
    }

    @Test
    void noiseThatNeverRestsIsNothing() {
        for (int gap = 1; gap < 15; gap++) {
            var noise = new ArrayList<Edge>();
            for (int i = 0; i < 500; i++) {
                noise.add(new Edge(Button.SCORE_1, i % 2 == 0, (long) i * gap * MS));
            }
            assertEquals(List.of(), judge(noise), "gap " + gap);
        }
    }
}
