package org.giliran.server.setup.link;

import java.util.regex.Pattern;

/** The codes that set-up files give to things. */
final class Codes {
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,32}");

    private Codes() {}

    /** The {@code code} of a map. */
    static String of(YamlMap map) {
        return of(map, "code");
    }

    static String of(YamlMap map, String key) {
        return map.text(key, c -> CODE.matcher(c).matches(), "1 to 32 of a-z, 0-9 and '-'");
    }
}
