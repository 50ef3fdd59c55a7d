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
import java.util.regex.Pattern;

/** What the policy of the header asks of every page of every program. */
class PagesTest {
    private static final Pattern INLINE_SCRIPT =
            Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern INLINE_STYLE = Pattern.compile("<style|\\sstyle=|\\son[a-z]+=");

    @TestFactory
    List<DynamicTest> everyPageKeepsTheContentSecurityPolicy() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        for (Path page : Repository.resources("", ".html")) {
            String html = Files.readString(page);
            tests.add(
                    DynamicTest.dynamicTest(
                            page + " has the import map, if it has modules, and no other script",
                            () -> assertOnlyImportMap(html)));
            tests.add(
                    DynamicTest.dynamicTest(
                            page + " has no style and no handler inside",
                            () -> assertFalse(INLINE_STYLE.matcher(html).find())));
        }
        assertTrue(tests.size() >= 14, "the seven pages are found");
        return tests;
    }

    /** A page of old scripts needs no map, and its browser would not read one. */
    private static void assertOnlyImportMap(String html) {
        var expected = html.contains("type=\"module\"") ? List.of(UiKit.importMap()) : List.of();
        var scripts = INLINE_SCRIPT.matcher(html).results().map(found -> found.group(1)).toList();
        assertEquals(expected, scripts);
    }

    @Test
    void thePolicyNamesTheHashThatABrowserComputes() {
        // openssl dgst -sha256 -binary import-map.json (without the last line break) | base64
        String hash = "jNThvSEoFZ9f4x4jubiXnfbW3/XJmLMzmbav+XnLrsw=";
        assertEquals(
                "default-src 'self'; script-src 'self' 'sha256-"
                        + hash
                        + "'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                        + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors"
                        + " 'none'",
                UiKit.contentSecurityPolicy());
    }
}
