package org.giliran.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        assertTrue(nodeIsThere(), "node is needed here: ./giliran test installs it");
        var node =
                new ProcessBuilder(
                                "node",
                                "--import",
                                "./src/test/js/support/import-map.mjs",
                                "--test",
                                "src/test/js/")
                        .redirectErrorStream(true);
        node.environment().put("GILIRAN_LONG", System.getProperty("giliran.long", "false"));
        Process run = node.start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, run.waitFor(), said);
    }

    private static boolean nodeIsThere() {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
    }
}
