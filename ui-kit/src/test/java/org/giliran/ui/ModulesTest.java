package org.giliran.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Runs the tests of the browser modules ({@code src/test/js}) in Node, where Node is installed. */
class ModulesTest {

    @Test
    void theModulesOfThePagesPassTheirTests() throws IOException, InterruptedException {
        assumeTrue(nodeIsThere(), "node is not on the path; ./giliran test installs it");
        var run =
                new ProcessBuilder(
                                "node",
                                "--import",
                                "./src/test/js/support/import-map.mjs",
                                "--test",
                                "src/test/js/")
                        .redirectErrorStream(true)
                        .start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, run.waitFor(), said);
    }

    private static boolean nodeIsThere() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
    }
}
