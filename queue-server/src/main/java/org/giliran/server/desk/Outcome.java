package org.giliran.server.desk;

import java.util.List;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.Recorded;
import org.giliran.server.hall.Refusal;

/** What became of a command, once that is durable. */
public sealed interface Outcome {
    /** It was done now; {@code records} may be empty when nothing had to change. */
    record Done(List<Recorded> records, HallDay after) implements Outcome {
        public Done {
            records = List.copyOf(records);
        }
    }

    /** It was done earlier under the same key. */
    record Replayed(List<Recorded> records) implements Outcome {
        public Replayed {
            records = List.copyOf(records);
        }
    }

    record Refused(Refusal reason) implements Outcome {}
}
