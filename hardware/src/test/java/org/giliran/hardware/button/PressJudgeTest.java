package org.giliran.hardware.button;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What counts as a press, edge by edge. Times are milliseconds. */
class PressJudgeTest {
    private static final long MS = 1_000_000;

    /** A clock may begin anywhere, also close to where a long turns over. */
    private static final long START = Long.MAX_VALUE - 2_000 * MS;

    private final List<String> heard = new ArrayList<>();

    private PressJudge judge(Set<Button> down) {
        return new PressJudge(PressLimits.USUAL, down, START);
    }

    /**
     * Plays edges such as {@code 2v100 2^250} (button 2 down at 100, up at 250), lets time pass to
     * the end, and writes what came of it, with the time at which it was said.
     */
    private String events(PressJudge judge, String edges, long end) {
        for (String edge : edges.split(" ")) {
            if (!edge.isEmpty()) {
                var button = Button.ofScore(edge.charAt(0) - '0');
                long at = Long.parseLong(edge.substring(2));
                runTo(judge, at);
                note(judge.edge(new Edge(button, edge.charAt(1) == 'v', START + at * MS)), at);
            }
        }
        runTo(judge, end);
        return String.join(" ", heard);
    }

    private void runTo(PressJudge judge, long end) {
        while (judge.nextDeadlineNanos().isPresent()) {
            long due = (judge.nextDeadlineNanos().getAsLong() - START) / MS;
            if (due > end) {
                return;
            }
            note(judge.timePassed(START + due * MS), due);
        }
    }

    private void note(List<PanelEvent> events, long at) {
        for (PanelEvent event : events) {
            heard.add(event.button().score() + word(event) + "@" + at);
        }
    }

    private static String word(PanelEvent event) {
        return switch (event) {
            case PanelEvent.Touched _ -> "touched";
            case PanelEvent.Pressed _ -> "pressed";
            case PanelEvent.Dropped d -> d.why().name().toLowerCase(Locale.ROOT);
            case PanelEvent.Stuck _ -> "stuck";
            case PanelEvent.Freed _ -> "freed";
        };
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a press                        | 1v0 1^120                      | 1touched@15 1pressed@135
                    every button                   | 4v0 4^90                       | 4touched@15 4pressed@105
                    a spark                        | 3v0 3^3                        |
                    bounces down and up            | 2v0 2^2 2v4 2^5 2v7 2^100 2v103 2^105 | 2touched@22 2pressed@120
                    a bounce while it is held      | 2v0 2^100 2v110 2^300          | 2touched@15 2pressed@315
                    the first edge up was lost     | 2v0 2v5 2^200                  | 2touched@20 2pressed@215
                    just short enough              | 1v0 1^2999                     | 1touched@15 1pressed@3014
                    held too long                  | 1v0 1^3100                     | 1touched@15 1too_long@3015
                    two at the same moment         | 1v0 2v0 1^100 2^100            | 1touched@15 1two_at_once@15 2two_at_once@15
                    a second one while held        | 1v0 3v400 3^500 1^600          | 1touched@15 1two_at_once@415 3two_at_once@415
                    the whole hand                 | 1v0 2v1 3v2 4v3 1^99 2^99 3^99 4^99 | 1touched@15 1two_at_once@16 2two_at_once@16 3two_at_once@17 4two_at_once@18
                    one after the other            | 1v0 1^100 3v700 3^800          | 1touched@15 1pressed@115 3touched@715 3pressed@815
                    a double press is two presses  | 1v0 1^100 1v200 1^300          | 1touched@15 1pressed@115 1touched@215 1pressed@315
                    stuck, then freed              | 1v0 1^15000                    | 1touched@15 1too_long@3015 1stuck@10015 1freed@15015
                    a stuck one leaves the others  | 1v0 2v11000 2^11100            | 1touched@15 1too_long@3015 1stuck@10015 2touched@11015 2pressed@11115
                    freed, it works again          | 1v0 1^11000 1v12000 1^12100    | 1touched@15 1too_long@3015 1stuck@10015 1freed@11015 1touched@12015 1pressed@12115
                    two stuck                      | 1v0 2v0                        | 1touched@15 1two_at_once@15 2two_at_once@15 1stuck@10015 2stuck@10015
                    """)
    void edgesBecomePresses(String what, String edges, String expected) {
        assertEquals(
                expected == null ? "" : expected, events(judge(Set.of()), edges, 16_000), what);
    }

    @Test
    void aChildThatHammersIsHeardAFewTimesAndThenOnlyAfterACalm() {
        var edges = new StringBuilder();
        for (int press = 0; press < 40; press++) {
            edges.append("1v%d 1^%d ".formatted(press * 600, press * 600 + 300));
        }
        edges.append("1v%d 1^%d".formatted(40 * 600 + 3_000, 40 * 600 + 3_300));
        String events = events(judge(Set.of()), edges.toString(), 40_000);
        assertEquals("1too_often@6015", heard.get(20), events);
        assertEquals(30, heard.stream().filter(e -> e.contains("too_often")).count(), events);
        assertEquals(11, heard.stream().filter(e -> e.contains("pressed")).count(), events);
        assertEquals("1pressed@27315", heard.getLast());
    }

    @Test
    void whatIsPressedAtTheStartNeverCountsAndMayBeStuck() {
        assertEquals("", events(judge(EnumSet.of(Button.SCORE_2)), "2^1000", 20_000));
        heard.clear();
        assertEquals(
                "2stuck@10000 2freed@12015",
                events(judge(EnumSet.of(Button.SCORE_2)), "2^12000", 20_000));
    }

    @Test
    void theStuckAreNamedUntilTheyAreFreed() {
        PressJudge judge = judge(Set.of());
        events(judge, "4v0", 11_000);
        assertEquals(EnumSet.of(Button.SCORE_4), judge.stuck());
        events(judge, "4^12000", 13_000);
        assertTrue(judge.stuck().isEmpty());
    }

    @Test
    void anEdgeThatComesLateCountsAsOfNow() {
        PressJudge judge = judge(Set.of());
        events(judge, "1v100", 100);
        judge.edge(new Edge(Button.SCORE_1, false, START + 50 * MS));
        assertEquals("", events(judge, "", 1_000));
    }

    @Test
    void lateCallsGiveTheSameEventsInTheSameOrder() {
        String edges = "1v0 1^120 2v1000 2^5000 3v6000 4v6050 3^6200 4^6300";
        String onTime = events(judge(Set.of()), edges, 30_000).replaceAll("@\\d+", "");
        heard.clear();
        PressJudge lazy = judge(Set.of());
        for (String edge : edges.split(" ")) {
            long at = Long.parseLong(edge.substring(2));
            note(
                    lazy.edge(
                            new Edge(
                                    Button.ofScore(edge.charAt(0) - '0'),
                                    edge.charAt(1) == 'v',
                                    START + at * MS)),
                    at);
        }
        note(lazy.timePassed(START + 30_000 * MS), 0);
        assertEquals(onTime, String.join(" ", heard).replaceAll("@\\d+", ""));
    }

    /** The program stood still for 5 s, and then heard of down and up at once. */
    @Test
    void aPressThatIsToldOfLateCountsWhenItsEdgesHaveTheirOwnTimes() {
        PressJudge judge = judge(Set.of());
        note(judge.timePassed(START + 5_000 * MS), 5_000);
        note(judge.edge(new Edge(Button.SCORE_2, true, START)), 5_000);
        note(judge.edge(new Edge(Button.SCORE_2, false, START + 100 * MS)), 5_000);
        note(judge.timePassed(START + 5_000 * MS), 5_000);
        assertEquals("2touched@5000 2pressed@5000", String.join(" ", heard));
    }
}
