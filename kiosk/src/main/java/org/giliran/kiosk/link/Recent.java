package org.giliran.kiosk.link;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The newest of many things by name; the oldest leave when there are too many. Safe for all
 * threads.
 */
final class Recent<T> {
    /** A kiosk gives out some hundred tickets a day. */
    private static final int MOST = 2_000;

    private final LinkedHashMap<String, T> things = new LinkedHashMap<>();

    synchronized Optional<T> find(String name) {
        return Optional.ofNullable(things.get(name));
    }

    synchronized void put(String name, T thing) {
        things.putLast(name, thing);
        if (things.size() > MOST) {
            things.pollFirstEntry();
        }
    }

    /** The thing of that name; makes it when there is none. */
    synchronized T findOrMake(String name, Supplier<T> maker) {
        T known = things.get(name);
        if (known != null) {
            return known;
        }
        T made = maker.get();
        put(name, made);
        return made;
    }

    /** Forgets the thing, if it is that one. */
    synchronized void remove(String name, T thing) {
        things.remove(name, thing);
    }
}
