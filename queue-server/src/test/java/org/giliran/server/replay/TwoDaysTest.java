package org.giliran.server.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.server.calling.Reason;
import org.giliran.server.hall.SetUps;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The days of docs/two-days.md, which were worked out by hand, lived by the program. */
class TwoDaysTest {
    private static final Rule HEAD_START = Rule.find("head-start").orElseThrow();
    private static final Rule FIFO = Rule.find("fifo").orElseThrow();

    private static Tables tables;

    @BeforeAll
    static void read() throws IOException {
        tables = Tables.of(Path.of("../docs/two-days.md"));
    }

    private static RecordedDay lived(String day) {
        return RecordedDay.of(HandDay.records(tables, day));
    }

    @Test
    void everyCallOfDayOneIsAsWorkedOut() {
        assertRows("Calls of day one", calls(lived("day one").course()));
    }

    @Test
    void dayOneByFirstComeFirstServedIsAsWorkedOut() {
        Course course = Replay.of(lived("day one"), FIFO, 0);
        assertRows("Day one by first come, first served", calls(course));
    }

    @Test
    void theWaitsOfDayOneAreAsWorkedOut() {
        RecordedDay day = lived("day one");
        var rows = new ArrayList<Map<String, String>>();
        for (var group : Comparison.of(day, Replay.of(day, FIFO, 0)).groups()) {
            var row = new LinkedHashMap<String, String>();
            row.put("class", group.priorityClass());
            row.put("visits", String.valueOf(group.visits()));
            row.put("mean", clock(group.happened().mean()));
            row.put("longest", clock(group.happened().longest()));
            row.put("mean otherwise", clock(group.instead().mean()));
            row.put("longest otherwise", clock(group.instead().longest()));
            rows.add(row);
        }
        assertRows("Waits of day one", rows);
    }

    @Test
    void everyCallOfDayTwoIsAsWorkedOut() {
        RecordedDay day = lived("day two");
        assertRows("Calls of day two", calls(day.course()));
        assertRows("Calls of day two", calls(Replay.of(day, HEAD_START, 0)));
    }

    private static void assertRows(String heading, List<Map<String, String>> found) {
        assertEquals(lines(tables.under(heading)), lines(found), heading);
    }

    private static String lines(List<Map<String, String>> rows) {
        return String.join("\n", rows.stream().map(Object::toString).toList());
    }

    private static List<Map<String, String>> calls(Course course) {
        return course.calls().stream().map(TwoDaysTest::row).toList();
    }

    private static Map<String, String> row(Call call) {
        Reason reason = call.reason();
        var row = new LinkedHashMap<String, String>();
        row.put("at", call.at().atZone(SetUps.HALL.zone()).toLocalTime().toString());
        row.put("counter", call.counter());
        row.put("number", call.number());
        row.put("rule", reason.rule().name());
        row.put("counted wait", minutes(Duration.ofSeconds(reason.countedWaitSeconds())));
        row.put("runner-up", reason.runnerUp());
        row.put(
                "its counted wait",
                minutes(Duration.ofSeconds(reason.runnerUpCountedWaitSeconds())));
        row.put("passed", String.valueOf(reason.passed()));
        row.put("reaches the limit", String.join(", ", reason.atLimit()));
        row.put("waited", minutes(call.waited()));
        return row;
    }

    /** Whole minutes; anything else shows. */
    private static String minutes(Duration time) {
        return time.toSecondsPart() == 0 ? String.valueOf(time.toMinutes()) : time.toString();
    }

    private static String clock(Duration time) {
        return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
