package org.giliran.hardware.gpio.cdev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.hardware.panel.RatingPanelContract;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The rating panel on GPIO lines of a real Linux kernel, in a virtual machine with simulated chips.
 * What it needs ({@code ./giliran test --long} installs it) must be there, or it fails.
 */
@Tag("long")
class KernelGpioTest {
    /** Unpacking, building and booting took 60 s on two cores; a loaded machine takes longer. */
    private static final long PATIENCE_MINUTES = 12;

    private static final Path FOLDER = Path.of("target", "gpio-guest");

    @TestFactory
    Stream<DynamicTest> thePanelWorksOnLinesOfTheKernel() throws Exception {
        List<String> said = boot();
        long expected =
                Stream.of(RatingPanelContract.class, KernelPanelInGuest.class)
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .count();
        List<String> lines = said.stream().filter(line -> line.startsWith("GUEST ")).toList();
        assertEquals(expected, lines.size(), () -> String.join("\n", said));
        return lines.stream()
                .map(line -> DynamicTest.dynamicTest(name(line), () -> passed(line, said)));
    }

    private static String name(String line) {
        return line.substring(Guest.PASSED.length()).split(":", 2)[0];
    }

    private static void passed(String line, List<String> said) {
        assertTrue(line.startsWith(Guest.PASSED), () -> String.join("\n", said));
    }

    private static List<String> boot() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        Path script = FOLDER.resolve("guest.sh").toAbsolutePath();
        try (InputStream own = KernelGpioTest.class.getResourceAsStream("guest.sh")) {
            Files.copy(own, script, StandardCopyOption.REPLACE_EXISTING);
        }
        Path console = FOLDER.resolve("console.txt");
        Process guest =
                new ProcessBuilder(
                                "bash",
                                script.toString(),
                                FOLDER.toAbsolutePath().toString(),
                                System.getProperty("java.home"),
                                System.getProperty("java.class.path"),
                                Guest.class.getName())
                        .redirectErrorStream(true)
                        .redirectOutput(console.toFile())
                        .start();
        boolean ended = guest.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        guest.descendants().forEach(ProcessHandle::destroyForcibly);
        guest.destroyForcibly();
        // A serial console ends its lines as a typewriter does, and the firmware clears the screen.
        List<String> lines = Files.readString(console).lines().map(KernelGpioTest::plain).toList();
        assertTrue(ended && guest.waitFor() == 0, () -> String.join("\n", lines));
        return lines;
    }

    private static String plain(String line) {
        return line.replaceAll("\u001b\\[[;?\\d]*[A-Za-z]|\r|\u001bc", "");
    }
}
