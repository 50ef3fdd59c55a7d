package org.giliran.server.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;

/** Compares two days part by part, so that a difference can be read. */
final class DayParts {
    private DayParts() {}

    static void assertSame(HallDay expected, HallDay actual) {
        for (RecordComponent part : HallDay.class.getRecordComponents()) {
            assertEquals(of(expected, part), of(actual, part), part.getName());
        }
    }

    private static Object of(HallDay day, RecordComponent part) {
        try {
            return part.getAccessor().invoke(day);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
