package org.giliran.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.Problem;
import org.giliran.server.hall.Refusal;
import org.giliran.ui.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every refusal of the core has an answer of its own over HTTP, and words on the console. */
class RefusalsOverHttpTest {
    /** The areas of texts that the console loads. */
    private static final List<String> CONSOLE =
            List.of("common", "problems", "staffcommon", "login", "console");

    static Stream<RefusalCase> met() {
        return RefusalCase.all().stream().filter(RefusalCase::isMet);
    }

    @Test
    void everyRefusalStandsInTheTableOnceAndInOrder() {
        assertEquals(
                Arrays.stream(Refusal.values()).map(Refusal::name).toList(),
                RefusalCase.all().stream().map(RefusalCase::refusal).toList());
    }

    @ParameterizedTest
    @MethodSource("met")
    void isAnsweredWithItsStatusItsCodeAndWordsForAClerk(RefusalCase one, @TempDir Path data) {
        try (RunningServer hall = RunningServer.startWith(data, one.setUp())) {
            Answer answer = new RefusalStory(hall).tell(one.steps());
            Problem problem = answer.expect(one.status(), one.code()).as(Problem.class);
            assertEquals(one.status(), problem.status());
            assertEquals(Refusal.valueOf(one.refusal()).text(), problem.detail());
            assertTrue(problem.detail().matches("[a-z].*[a-z] .*"), problem::detail);
        }
    }

    @ParameterizedTest
    @CsvSource({"id", "en"})
    void isSaidOnTheConsole(String language) {
        List<Texts> areas = CONSOLE.stream().map(area -> Texts.load(area, language)).toList();
        var missing = new ArrayList<String>();
        met().map(one -> "problem." + one.code())
                .filter(key -> areas.stream().noneMatch(texts -> says(texts, key)))
                .forEach(missing::add);
        assertEquals(List.of(), missing);
    }

    private static boolean says(Texts texts, String key) {
        try {
            return !texts.get(key).isBlank();
        } catch (IllegalArgumentException _) {
            return false; // there is no such text in this area
        }
    }
}
