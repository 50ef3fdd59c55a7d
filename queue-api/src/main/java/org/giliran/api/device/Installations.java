package org.giliran.api.device;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/** What names one installed kiosk program. */
final class Installations {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private Installations() {}

    /** Nothing at all is left to the reader of the request, who names the field. */
    static void check(@Nullable String installation) {
        if (installation != null && !ID.matcher(installation).matches()) {
            throw new IllegalArgumentException("installation must be 32 hex digits");
        }
    }
}
