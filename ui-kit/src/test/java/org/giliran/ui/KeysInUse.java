package org.giliran.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The keys of texts that sources name: whole, in quotes; with one part put in at run time, as in
 * {@code `paper.FAILED.${printer}`} or {@code "phone.steps." + state}; a key in use with an end
 * that is put on, as in {@code key + ".lead"}; or a code in capitals that Java has as a constant.
 */
final class KeysInUse {
    private static final Pattern QUOTED = Pattern.compile("['\"`]([\\w.-]+)['\"`]");
    private static final Pattern TEMPLATE =
            Pattern.compile("`([\\w-]+\\.[\\w.-]*\\$\\{[^}`]*}(?:[\\w.-]|\\$\\{[^}`]*})*)`");
    private static final Pattern PUT_IN = Pattern.compile("\\$\\{[^}]*}");
    private static final Pattern JOINED =
            Pattern.compile("\"([\\w.]+\\.)\"\\s*\\+\\s*[\\w.()]+(?:\\s*\\+\\s*\"(\\.[\\w.]+)\")?");
    private static final Pattern END =
            Pattern.compile("['\"](\\.[a-zA-Z.]+)['\"]|\\$\\{\\w+}(\\.\\w+)`");
    private static final Pattern BY_CODE = Pattern.compile("sayCode\\(\\s*['\"]([\\w.]+)['\"]");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z_]+\\b");
    private static final Pattern CODE = Pattern.compile("([A-Z][A-Z_]+)(\\..*)?");

    /** One part of a key, without a dot. */
    private static final String PART = "[\\\\w-]+";

    private final Set<String> whole = new HashSet<>();
    private final Set<String> patterns = new HashSet<>();
    private final Set<String> ends = new HashSet<>(List.of(".one", ".other"));
    private final Set<String> constants = new HashSet<>();

    KeysInUse(List<String> sources) {
        sources.forEach(this::read);
    }

    private void read(String source) {
        QUOTED.matcher(source).results().forEach(found -> whole.add(found.group(1)));
        CONSTANT.matcher(source).results().forEach(found -> constants.add(found.group()));
        TEMPLATE.matcher(source)
                .results()
                .map(found -> found.group(1).replace(".", "\\."))
                .forEach(text -> patterns.add(PUT_IN.matcher(text).replaceAll(PART)));
        JOINED.matcher(source)
                .results()
                .forEach(
                        found ->
                                patterns.add(
                                        Pattern.quote(found.group(1))
                                                + "[\\w-]+"
                                                + (found.group(2) == null
                                                        ? ""
                                                        : Pattern.quote(found.group(2)))));
        BY_CODE.matcher(source)
                .results()
                .forEach(found -> patterns.add(Pattern.quote(found.group(1)) + "\\.[\\w-]+"));
        END.matcher(source)
                .results()
                .forEach(f -> ends.add(f.group(1) == null ? f.group(2) : f.group(1)));
    }

    boolean has(String key) {
        return isNamed(key) || ends.stream().anyMatch(end -> endsSo(key, end));
    }

    private boolean endsSo(String key, String end) {
        return key.endsWith(end) && isNamed(key.substring(0, key.length() - end.length()));
    }

    private boolean isNamed(String key) {
        var code = CODE.matcher(key);
        return whole.contains(key)
                || (code.matches() && constants.contains(code.group(1)))
                || patterns.stream().anyMatch(p -> key.matches(p));
    }
}
