package org.giliran.server.platform;

import org.giliran.api.Names;
import org.giliran.server.catalogue.Name;
import org.jspecify.annotations.Nullable;

/** Turns the core's "nothing" (an empty text) into the wire's (left out), and back. */
public final class Words {
    private Words() {}

    /** Null when the text is empty. */
    public static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Empty when the text is left out. */
    public static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    public static Names names(Name name) {
        return new Names(name.id(), name.en());
    }

    public static @Nullable Names namesOrNull(Name name) {
        return name.isEmpty() ? null : names(name);
    }
}
