package org.giliran.simulation.visitors;

import java.time.Instant;

/** What a member of staff does next. */
public sealed interface Step {
    /** Nothing until then, unless something changes at the counter. */
    record Rest(Instant until) implements Step {}

    record Open() implements Step {}

    /** Also ends the visit that is served. */
    record CallNext() implements Step {}

    /** Calls somebody out of order. */
    record CallOut(String ticket, String reason) implements Step {}

    record Recall() implements Step {}

    record Start() implements Step {}

    record Finish() implements Step {}

    record Missed() implements Step {}

    record Pause(String reason) implements Step {}

    record Close() implements Step {}
}
