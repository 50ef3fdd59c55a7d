package org.giliran.simulation.days;

import org.giliran.server.hall.Decision;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.Recorded;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rules of a hall that are bent somewhere. */
final class Bent {
    private Bent() {}

    /** What a day becomes, given the day before an event, the event, and the true day after it. */
    interface After {
        HallDay bend(HallDay before, Recorded recorded, HallDay after);
    }

    static HallRules apply(After bend) {
        return new HallRules() {
            @Override
            public HallDay apply(HallDay day, Recorded recorded) {
                return bend.bend(day, recorded, HallRules.OWN.apply(day, recorded));
            }
        };
    }

    /** Decides by a day that is not the true one. */
    static HallRules decideBy(UnaryOperator<HallDay> bend) {
        return new HallRules() {
            @Override
            public Decision decide(HallDay day, HallCommand what, Origin origin, Instant now) {
                return HallRules.OWN.decide(bend.apply(day), what, origin, now);
            }
        };
    }

    /** Accepts other events than the hall would. */
    static HallRules events(UnaryOperator<List<HallEvent>> bend) {
        return decision(
                (_, decision) ->
                        decision instanceof Decision.Accepted(var events, var remembered)
                                ? new Decision.Accepted(bend.apply(events), remembered)
                                : decision);
    }

    /** Bends each event alone. */
    static HallRules event(UnaryOperator<HallEvent> bend) {
        return events(events -> events.stream().map(bend).toList());
    }

    /** What is decided, given the command. */
    interface Verdict {
        Decision bend(HallCommand command, Decision decision);
    }

    static HallRules decision(Verdict bend) {
        return new HallRules() {
            @Override
            public Decision decide(HallDay day, HallCommand what, Origin origin, Instant now) {
                return bend.bend(what, HallRules.OWN.decide(day, what, origin, now));
            }
        };
    }

    /** A retry is decided anew. */
    static HallRules withoutKeys() {
        return new HallRules() {
            @Override
            public Decision decide(HallDay day, HallCommand what, Origin origin, Instant now) {
                return HallRules.OWN.decide(day, what, Origin.of(origin.actor()), now);
            }
        };
    }

    /** A copy of a record in which one component is something else. */
    @SuppressWarnings("unchecked")
    static <R extends Record> R with(R record, String name, Object value) {
        try {
            RecordComponent[] parts = record.getClass().getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new);
            Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                boolean other = parts[i].getName().equals(name);
                values[i] = other ? value : parts[i].getAccessor().invoke(record);
            }
            return (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
