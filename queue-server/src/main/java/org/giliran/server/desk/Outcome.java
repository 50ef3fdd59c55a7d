package org.giliran.server.desk;

import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Recorded;
import org.giliran.server.hall.Refusal;

import java.util.List;
import java.util.Optional;

/** What became of a command, once that is durable. */
public sealed interface Outcome {

    /** It is done, now or earlier. */
    sealed interface Accomplished extends Outcome {
        /** The records of the command; empty when nothing had to change. */
        List<Recorded> records();

        /** The first event of a type among the records. */
        default <E extends HallEvent> Optional<E> find(Class<E> type) {
            return records().stream()
                    .map(Recorded::event)
                    .filter(type::isInstance)
                    .map(type::cast)
                    .findFirst();
        }
    }

    /** It was done now; {@code after} is the day right after it. */
    record Done(List<Recorded> records, HallDay after) implements Accomplished {
        public Done {
            records = List.copyOf(records);
        }
    }

    /** It was done earlier under the same key. */
    record Replayed(List<Recorded> records) implements Accomplished {
        public Replayed {
            records = List.copyOf(records);
        }
    }

    record Refused(Refusal reason) implements Outcome {}
}
