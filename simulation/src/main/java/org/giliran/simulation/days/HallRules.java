package org.giliran.simulation.days;

import org.giliran.server.hall.Decision;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.Recorded;

import java.time.Instant;

/** By what a simulated hall decides and goes on: its own rules, or others that are tried. */
public interface HallRules {
    /** Those of every real hall. */
    HallRules OWN = new HallRules() {};

    /** See {@link HallDay#decide}. */
    default Decision decide(HallDay day, HallCommand command, Origin origin, Instant now) {
        return day.decide(command, origin, now);
    }

    /** See {@link HallDay#apply}. */
    default HallDay apply(HallDay day, Recorded recorded) {
        return day.apply(recorded);
    }
}
