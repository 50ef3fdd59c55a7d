package org.giliran.kiosk.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The newest of many things by name; the oldest leave when there are too many. For one thread. */
final class Recent<T> {
    /** A kiosk gives out some hundred tickets a day. */
    private static final int MOST = 2_000;

    private final LinkedHashMap<String, T> things = new LinkedHashMap<>();

    Optional<T> find(String name) {
        return Optional.ofNullable(things.get(name));
    }

    void put(String name, T thing) {
        things.putLast(name, thing);
        if (things.size() > MOST) {
            things.pollFirstEntry();
        }
    }

    List<T> all() {
        return List.copyOf(things.values());
    }
}
