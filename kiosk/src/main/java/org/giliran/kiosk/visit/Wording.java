package org.giliran.kiosk.visit;

import java.util.Map;

/** The words of the paper in one language. */
@FunctionalInterface
public interface Wording {
    /** The text of a key with each <code>{name}</code> filled in. */
    String say(String key, Map<String, ?> values);
}
