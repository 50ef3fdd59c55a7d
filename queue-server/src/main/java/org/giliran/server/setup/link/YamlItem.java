package org.giliran.server.setup.link;

import org.giliran.server.catalogue.Name;
import org.giliran.server.setup.link.SetUpProblems.Collector;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

import java.util.regex.Pattern;

/**
 * One value of a set-up file, where it stands, and how problems name it.
 *
 * @param path e.g. {@code services[2].name}
 */
record YamlItem(Node node, String path, Collector problems) {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    /** What {@link #isName} expects. */
    static final String NAME = "1 to 80 characters, no control characters";

    /** Whether a text can stand on a ticket and a screen. */
    static boolean isName(String text) {
        return !text.isBlank()
                && text.length() <= 80
                && text.chars().noneMatch(Character::isISOControl);
    }

    int line() {
        return node.getStartMark().map(m -> m.getLine() + 1).orElse(1);
    }

    void problem(String expected) {
        problems.add(line(), path, expected);
    }

    YamlMap map(String... known) {
        return YamlMap.of(node, path, problems, known);
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    /** The text; null when it is no text, or YAML's null. */
    @Nullable String text() {
        return node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)
                ? scalar.getValue()
                : null;
    }

    /** A name in two languages. */
    Name name() {
        YamlMap map = map("id", "en");
        return new Name(
                map.text("id", YamlItem::isName, NAME), map.text("en", YamlItem::isName, NAME));
    }

    /** A name in two languages, or one text for both. */
    Name nameOrText() {
        return node instanceof ScalarNode scalar
                ? new Name(scalar.getValue(), scalar.getValue())
                : name();
    }

    /**
     * What was found instead, short, and harmless on a terminal: control characters spelled out.
     */
    static String found(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String start = text.length() <= 40 ? text : text.substring(0, 40) + "…";
        return "; found '"
                + CONTROL.matcher(start)
                        .replaceAll(found -> "\\\\u%04X".formatted((int) found.group().charAt(0)))
                + "'";
    }
}
