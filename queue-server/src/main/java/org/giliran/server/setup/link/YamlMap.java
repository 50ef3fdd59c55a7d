package org.giliran.server.setup.link;

import org.giliran.server.catalogue.Name;
import org.giliran.server.setup.link.SetUpProblems.Collector;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One map of a set-up file, read field by field. What is wrong is collected with its line, and a
 * harmless value is returned, so that reading goes on to the next problem.
 */
final class YamlMap {
    private final String path;
    private final int line;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Collector problems;

    private YamlMap(String path, int line, Collector problems) {
        this.path = path;
        this.line = line;
        this.problems = problems;
    }

    /**
     * The map of a node.
     *
     * @param path how problems name it; empty for the whole file
     * @param known the fields that may be there
     */
    static YamlMap of(@Nullable Node node, String path, Collector problems, String... known) {
        if (!(node instanceof MappingNode mapping)) {
            int line = node == null ? 1 : lineOf(node);
            problems.add(
                    line,
                    path.isEmpty() ? "file" : path,
                    "expected a map with " + String.join(", ", known));
            return new YamlMap(path, line, problems);
        }
        var map = new YamlMap(path, lineOf(node), problems);
        for (NodeTuple tuple : mapping.getValue()) {
            map.add(tuple, Arrays.asList(known));
        }
        return map;
    }

    private void add(NodeTuple tuple, List<String> known) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        int at = lineOf(tuple.getKeyNode());
        if (!known.contains(key)) {
            problems.add(
                    at, join(key), "unknown field; expected one of " + String.join(", ", known));
        } else if (fields.putIfAbsent(key, tuple.getValueNode()) != null) {
            problems.add(at, join(key), "stands twice");
        }
    }

    static int lineOf(Node node) {
        return node.getStartMark().map(m -> m.getLine() + 1).orElse(1);
    }

    int line() {
        return line;
    }

    /** The line of a field, or of the map when it is not there. */
    int lineOf(String key) {
        Node node = fields.get(key);
        return node == null ? line : lineOf(node);
    }

    String join(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    void problem(String key, String expected) {
        problems.add(lineOf(key), join(key), expected);
    }

    /** A problem of a field in one entry of a list; {@code index} from 0. */
    void problemOfEntry(String list, int index, String key, String expected) {
        problems.add(
                lineOfEntry(list, index, key), join(list) + "[" + index + "]." + key, expected);
    }

    /** The line of a field in one entry of a list. */
    int lineOfEntry(String list, int index, String key) {
        return fields.get(list) instanceof SequenceNode sequence
                        && sequence.getValue().get(index) instanceof MappingNode entry
                ? entry.getValue().stream()
                        .filter(
                                t ->
                                        t.getKeyNode() instanceof ScalarNode k
                                                && k.getValue().equals(key))
                        .findFirst()
                        .map(t -> lineOf(t.getValueNode()))
                        .orElse(lineOf(entry))
                : line;
    }

    boolean has(String key) {
        return fields.containsKey(key);
    }

    private @Nullable String scalar(String key) {
        Node node = fields.get(key);
        return node == null ? null : item(node, key).text();
    }

    /** A text that must be there and pass the test. */
    String text(String key, Predicate<String> test, String expected) {
        String value = scalar(key);
        if (value == null || !test.test(value)) {
            problem(key, "expected " + expected + YamlItem.found(value));
            return "";
        }
        return value;
    }

    /** A text that may be left out. */
    String text(String key, Predicate<String> test, String expected, String otherwise) {
        return has(key) ? text(key, test, expected) : otherwise;
    }

    int number(String key, int least, int most, int otherwise) {
        String value =
                has(key)
                        ? text(
                                key,
                                v -> isBetween(v, least, most),
                                "a whole number from " + least + " to " + most)
                        : "";
        return value.isEmpty() ? otherwise : Integer.parseInt(value);
    }

    boolean yesOrNo(String key, boolean otherwise) {
        String expected = "true or false";
        String value =
                text(key, List.of("true", "false")::contains, expected, String.valueOf(otherwise));
        return value.isEmpty() ? otherwise : Boolean.parseBoolean(value);
    }

    private static boolean isBetween(String text, int least, int most) {
        return text.matches("-?\\d{1,9}")
                && Integer.parseInt(text) >= least
                && Integer.parseInt(text) <= most;
    }

    /** A name in two languages. */
    Name name(String key) {
        Node node = fields.get(key);
        if (node == null) {
            problem(key, "expected a name {id: …, en: …}");
            return Name.NONE;
        }
        return item(node, key).name();
    }

    /** A name in two languages, or one text for both; nothing when it is left out. */
    Name nameOrText(String key) {
        Node node = fields.get(key);
        return node == null ? Name.NONE : item(node, key).nameOrText();
    }

    private YamlItem item(Node node, String key) {
        return new YamlItem(node, join(key), problems);
    }

    /** The map of a field. */
    YamlMap map(String key, String... known) {
        return of(fields.get(key), join(key), problems, known);
    }

    /** The entries of a list; none when it is left out. */
    <T> List<T> list(String key, Function<YamlItem, T> read) {
        Node node = fields.get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            problem(key, "expected a list");
            return List.of();
        }
        var entries = new ArrayList<T>();
        for (Node entry : sequence.getValue()) {
            String at = join(key) + "[" + entries.size() + "]";
            entries.add(read.apply(new YamlItem(entry, at, problems)));
        }
        return entries;
    }

    /** A list of names or plain texts. */
    List<Name> names(String key) {
        return list(key, YamlItem::nameOrText);
    }

    /** A list of codes that must all be known. */
    List<String> codes(String key, List<String> known, String what) {
        return list(
                key,
                item -> {
                    String code = Objects.requireNonNullElse(item.text(), "");
                    if (!known.contains(code)) {
                        item.problem("expected the code of a " + what + YamlItem.found(code));
                    }
                    return code;
                });
    }
}
