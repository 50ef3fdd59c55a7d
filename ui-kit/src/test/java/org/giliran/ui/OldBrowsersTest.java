package org.giliran.ui;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openjdk.nashorn.api.scripting.NashornScriptEngineFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.script.Compilable;
import javax.script.ScriptEngine;
import javax.script.ScriptException;

/**
 * Scripts that are no modules ({@code .js}) are for old televisions and panels: ECMAScript 5. An
 * engine of that edition reads them all, and runs those that need no page.
 */
class OldBrowsersTest {
    private static final List<String> WITHOUT_A_PAGE =
            List.of("shown.js", "sizes.js", "pages.js", "hours.js", "words.js");

    private static final String BOARD =
            "[{number:'A-002',counter:'4',at:'09:01'},{number:'A-001',counter:'4',at:'09:00'}]";

    private final ScriptEngine old =
            new NashornScriptEngineFactory().getScriptEngine("--language=es5");

    private void read(Path script) throws IOException, ScriptException {
        ((Compilable) old).compile(Files.readString(script));
    }

    @TestFactory
    List<DynamicTest> everyScriptThatIsNoModuleIsReadByABrowserOf2015() throws IOException {
        var scripts = Repository.resources("", ".js");
        assertTrue(scripts.size() >= 12, "the scripts of the plain wall are found");
        return scripts.stream()
                .map(
                        script ->
                                DynamicTest.dynamicTest(
                                        script.toString(),
                                        () -> assertDoesNotThrow(() -> read(script))))
                .toList();
    }

    @Test
    void theEngineRefusesWhatCameLater() {
        for (String later :
                List.of(
                        "let a = 1;",
                        "var f = () => 1;",
                        "var s = `a`;",
                        "var a = {b};",
                        "a?.b;",
                        "a ?? b;",
                        "for (var a of b) {}",
                        "import 'a';")) {
            assertThrows(
                    ScriptException.class, () -> ((Compilable) old).compile(later), () -> later);
        }
    }

    private String evaluated(String expression) throws IOException, ScriptException {
        old.eval("var window = this;");
        for (String script : WITHOUT_A_PAGE) {
            old.eval(Resources.text("lib/plain/" + script));
        }
        return String.valueOf(old.eval(expression));
    }

    @Test
    void aCounterShowsOneNumberThereToo() throws IOException, ScriptException {
        assertEquals(
                "A-002",
                evaluated(
                        "var s = giliran.shown; var none = s.take(s.NOTHING, [], 0);"
                                + "s.take(none, "
                                + BOARD
                                + ", 1000).standing.map(function (one) { return"
                                + " one.call.number; }).join()"));
    }

    @Test
    void aNumberIsAsLargeThereAsEverywhere() throws IOException, ScriptException {
        assertEquals(
                "299",
                evaluated(
                        "giliran.sizes.of({widthMm: 952, viewingDistanceMm: 8000, width: 1920,"
                                + " height: 1080, capEm: 0.66}).number.toFixed(0)"));
    }

    @Test
    void aLongNoticeComesOnPages() throws IOException, ScriptException {
        assertEquals(
                "[[\"Loket 3\",\"tutup\"],[\"sampai\",\"besok\"]]",
                evaluated(
                        "JSON.stringify(giliran.pages.of('Loket 3 tutup sampai besok', 2,"
                                + " function (line) { return line.length < 8; }))"));
    }

    @Test
    void timesAreThoseOfTheHallWhereTheBrowserKnowsNoZones() throws IOException, ScriptException {
        assertEquals(
                "00.05 WITA, Selasa, 1 Desember 2026",
                evaluated(
                        "var at = Date.parse('2026-11-30T16:05:00.000Z');"
                                + " giliran.hours.withZone(at, 'Asia/Makassar', 'id') + ', ' +"
                                + " giliran.hours.longDate(at, 'Asia/Makassar',"
                                + " 'Minggu,Senin,Selasa',"
                                + " ',,,,,,,,,,,Desember')"));
    }

    @Test
    void theLegendIsASentence() throws IOException, ScriptException {
        assertEquals(
                "Lansia, ibu hamil, atau BPJS",
                evaluated("giliran.words.listed(['Lansia', 'Ibu hamil', 'BPJS'], 'id')"));
    }
}
