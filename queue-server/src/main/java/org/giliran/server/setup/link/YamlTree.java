package org.giliran.server.setup.link;

import org.giliran.server.setup.link.SetUpProblems.Collector;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

import java.util.Optional;

/** Turns YAML text into nodes that know their lines, whatever the text is. */
final class YamlTree {
    /** A set-up has six levels. The library would end in a stack overflow at some thousands. */
    private static final int MOST_LEVELS = 32;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder()
                    .setAllowDuplicateKeys(true)
                    .setMaxAliasesForCollections(10)
                    .build();

    private YamlTree() {}

    /** The root; nothing when the text is empty. */
    static Optional<Node> compose(String yaml, Collector problems) throws SetUpProblems {
        try {
            checkLevels(yaml, problems);
            return new Compose(SETTINGS).composeString(yaml);
        } catch (MarkedYamlEngineException e) {
            problems.add(
                    e.getProblemMark().map(m -> m.getLine() + 1).orElse(1),
                    "file",
                    "is not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(1, "file", "is not YAML: " + e.getMessage());
        }
        problems.throwIfAny();
        return Optional.empty();
    }

    private static void checkLevels(String yaml, Collector problems) throws SetUpProblems {
        int level = 0;
        for (Event event : new Parse(SETTINGS).parseString(yaml)) {
            level += event instanceof CollectionStartEvent ? 1 : 0;
            level -= event instanceof CollectionEndEvent ? 1 : 0;
            if (level > MOST_LEVELS) {
                int line = event.getStartMark().map(m -> m.getLine() + 1).orElse(1);
                problems.add(line, "file", "expected at most " + MOST_LEVELS + " levels");
                problems.throwIfAny();
            }
        }
    }
}
