package org.giliran.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every text is said somewhere: what nobody says is translated for nobody. */
class UnusedTextsTest {
    private static final KeysInUse IN_USE = sources();

    private static KeysInUse sources() {
        try {
            var files = new ArrayList<Path>(Repository.sources(".java", "src/main/java"));
            files.addAll(Repository.resources("", ".mjs"));
            files.addAll(Repository.resources("", ".js"));
            files.addAll(Repository.resources("", ".html"));
            var texts = new ArrayList<String>();
            for (Path file : files) {
                texts.add(Files.readString(file));
            }
            return new KeysInUse(texts);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @TestFactory
    List<DynamicTest> everyTextIsSaidSomewhere() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        for (Path file : Repository.resources("ui/texts", "_id.properties")) {
            Set<String> keys = Texts.parse(Files.readString(file)).keySet();
            tests.add(
                    DynamicTest.dynamicTest(
                            file.getFileName().toString(),
                            () ->
                                    assertEquals(
                                            List.of(),
                                            keys.stream().filter(k -> !IN_USE.has(k)).toList(),
                                            "nobody says these")));
        }
        assertTrue(tests.size() > 10, "the areas are found");
        return tests;
    }

    @Test
    void aKeyIsKnownByItsWordsByItsBeginningAndByItsCode() {
        var said =
                new KeysInUse(
                        List.of(
                                "say('phone.title'); say(`paper.FAILED.${printer}`);"
                                        + " count(\"people\")",
                                "words.say(\"phone.steps.\" + state); say(key + \".lead\");",
                                "enum Rule { LONGEST_WAIT, HEAD_START }"));
        assertTrue(said.has("phone.title"));
        assertTrue(said.has("phone.title.lead"));
        assertTrue(said.has("paper.FAILED.OUT_OF_PAPER"));
        assertTrue(said.has("people.one"));
        assertTrue(said.has("phone.steps.DONE"));
        assertTrue(said.has("LONGEST_WAIT"));
        assertFalse(said.has("phone.titles"));
        assertFalse(said.has("phone.steps"));
        assertFalse(said.has("phone.steps.DONE.more"));
        assertFalse(said.has("phone.lead"));
        assertFalse(said.has("STRICT_PRIORITY"));
    }
}
