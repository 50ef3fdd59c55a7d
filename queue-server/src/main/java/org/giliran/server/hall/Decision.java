package org.giliran.server.hall;

import java.util.List;

/** What became of a command. */
public sealed interface Decision {
    /**
     * It is done once these events are recorded; none when it changed nothing.
     *
     * @param remembered whether a retry under the same key gets this answer again; answers without
     *     a body are not kept, and their retry is decided anew
     */
    record Accepted(List<HallEvent> events, boolean remembered) implements Decision {
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
        return accepted(List.of(events));
    }

    static Decision accepted(List<HallEvent> events) {
        return new Accepted(events, true);
    }

    /** Accepted, with nothing to answer but that. */
    static Decision acceptedSilently(List<HallEvent> events) {
        return new Accepted(events, false);
    }

    static Decision refused(Refusal reason) {
        return new Refused(reason);
    }
}
