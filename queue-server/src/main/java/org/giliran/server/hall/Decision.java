package org.giliran.server.hall;

import java.util.List;

/** What became of a command. */
public sealed interface Decision {
    /** It is done once these events are recorded; none when it changed nothing. */
    record Accepted(List<HallEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** It was done before, under the same key; these are its records. */
    record Replayed(List<Recorded> records) implements Decision {
        public Replayed {
            records = List.copyOf(records);
        }
    }

    /** Nothing changes. */
    record Refused(Refusal reason) implements Decision {}

    static Decision accepted(HallEvent... events) {
        return new Accepted(List.of(events));
    }

    static Decision refused(Refusal reason) {
        return new Refused(reason);
    }
}
