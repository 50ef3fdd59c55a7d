package org.giliran.simulation.days;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.hall.Decision;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Recorded;
import org.giliran.server.hall.Refusal;
import org.giliran.server.replay.Call;
import org.giliran.server.replay.RecordedDay;
import org.giliran.server.replay.Replay;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Days of made-up halls, lived once more with nothing changed. */
class ReplayedDaysTest {
    private static final int SEEDS = Boolean.getBoolean("giliran.long") ? 500 : 20;

    /**
     * A call that is taken back kept its visitor out of the line for some seconds, which the record
     * without it does not tell. Whoever was served by hand counts for his next step from when that
     * was done; the replay has him join when it was typed in.
     */
    private static final HallRules AS_RECORDED =
            Bent.decision(
                    (command, decision) ->
                            switch (command) {
                                case HallCommand.Undo _ ->
                                        Decision.refused(Refusal.NOTHING_TO_UNDO);
                                case HallCommand.TypeIn _ ->
                                        Decision.refused(Refusal.BY_HAND_TOO_EARLY);
                                case HallCommand _ -> decision;
                            });

    private static List<RecordedDay> days(long seed, HallRules rules) {
        var days = new ArrayList<List<Recorded>>();
        SimulatedDays.live(
                seed,
                2,
                rules,
                recorded -> {
                    if (recorded.event() instanceof HallEvent.DayOpened) {
                        days.add(new ArrayList<>());
                    }
                    days.getLast().add(recorded);
                });
        return days.stream().map(RecordedDay::of).toList();
    }

    @Test
    void aDayThatIsLivedOnceMoreUnchangedGoesAsItWent() {
        long calls = LongStream.range(0, SEEDS).map(ReplayedDaysTest::goesAsItWent).sum();
        assertTrue(calls > 100L * SEEDS, () -> calls + " calls");
    }

    private static long goesAsItWent(long seed) {
        long calls = 0;
        for (RecordedDay day : days(seed, AS_RECORDED)) {
            List<Call> went = day.course().calls();
            List<Call> again = Replay.unchanged(day).calls();
            for (int i = 0; i < went.size() && i < again.size(); i++) {
                assertEquals(went.get(i), again.get(i), "seed " + seed + " " + day.date());
            }
            assertEquals(went.size(), again.size(), "seed " + seed + " " + day.date());
            calls += went.size();
        }
        return calls;
    }
}
