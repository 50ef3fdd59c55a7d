package org.giliran.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

class TextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    @Test
    void aNameInBracesIsFilledIn() {
        assertEquals(
                "Tidak tersambung sejak 13.05 WIB. Yang tampil bisa sudah berubah.",
                Texts.load("common", "id").get("notLive", Map.of("time", "13.05 WIB")));
    }

    @Test
    void aNameThatIsNotGivenStaysVisible() {
        assertEquals(
                "Not connected since {time}. What you see may have changed.",
                Texts.load("common", "en").get("notLive"));
    }

    @Test
    void oneAndManyAreToldApart() {
        var english = Texts.load("common", "en");
        assertEquals("1 person", english.count("people", 1));
        assertEquals("0 people", english.count("people", 0));
        assertEquals("2 orang", Texts.load("common", "id").count("people", 2));
    }

    @Test
    void aKeyThatDoesNotExistIsRefused() {
        var texts = Texts.load("common", "id");
        assertThrows(IllegalArgumentException.class, () -> texts.get("noSuchKey"));
    }

    @Test
    void apostrophesBackslashesAndEqualSignsAreTextLikeAnyOther() {
        assertEquals(
                Map.of("day", "Jum'at", "sum", "a = b\\n"),
                Texts.parse("# note\n\nday = Jum'at\nsum = a = b\\n\n"));
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Texts.parse("a = 1\na = 2"));
    }

    @TestFactory
    List<DynamicTest> bothLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        for (Path indonesian : Repository.resources("ui/texts", "_id.properties")) {
            Path english =
                    indonesian.resolveSibling(
                            indonesian
                                    .getFileName()
                                    .toString()
                                    .replace("_id.properties", "_en.properties"));
            tests.add(
                    DynamicTest.dynamicTest(
                            indonesian.getFileName().toString(),
                            () -> assertEquals(placeholders(indonesian), placeholders(english))));
        }
        return tests;
    }

    private static Map<String, List<String>> placeholders(Path file) throws IOException {
        var found = new TreeMap<String, List<String>>();
        Texts.parse(Files.readString(file))
                .forEach(
                        (key, text) ->
                                found.put(
                                        key,
                                        PLACEHOLDER
                                                .matcher(text)
                                                .results()
                                                .map(MatchResult::group)
                                                .distinct()
                                                .sorted()
                                                .toList()));
        return found;
    }
}
