package org.giliran.server.calling;

import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.SetUp;

import java.time.Instant;

/**
 * Chooses who is next at a counter. Pure: the same line, counter and instant give the same pick.
 */
public interface CallPolicy {
    /** The policy of a set-up. */
    static CallPolicy of(SetUp setUp) {
        return switch (setUp.callPolicy().kind()) {
            case HEAD_START, STRICT_PRIORITY, RATIO -> HeadStart.of(setUp);
        };
    }

    Pick pick(Line line, Counter counter, Instant now);

    /** The reason of a call that staff chose themselves, out of order. */
    Reason choice(Line line, Counter counter, Waiting chosen, String code, Instant now);

    /** How many waiting tickets of the same service come before this one. */
    int ahead(Line line, Waiting ticket);

    /** Orders tickets as the policy would call them, the overtaking limit left aside. */
    int compare(Waiting one, Waiting other);
}
