package org.giliran.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code giliran kiosk print-test}, as a technician reads it. */
@Isolated("reads what the program says")
final class PrintTestTest {
    @TempDir private Path folder;

    private static String run(int status, String... options) {
        var said = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            String[] args = new String[options.length + 1];
            args[0] = PrintTest.NAME;
            System.arraycopy(options, 0, args, 1, options.length);
            assertEquals(status, Main.run(args));
        } finally {
            System.setOut(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private static void assertEndsWith(String end, String said) {
        assertTrue(said.endsWith(end), said);
    }

    @Test
    void aPrinterThatPrintsIsToldSo() {
        assertEndsWith(
                "status: READY, it can print\nprint: printed, the printer says\n",
                run(0, "--printer", "simulated", "--print"));
    }

    @Test
    void aPrinterThatIsNotThereIsToldWithWhatToLookAt() {
        String offline = "OFFLINE, the line does not open: path, cable, power, permission?\n";
        assertEndsWith(
                "status: " + offline + "print: not printed: " + offline,
                run(1, "--printer", "file:" + folder.resolve("lp0"), "--print"));
    }

    @Test
    void aPrinterThatTellsNothingBackLeavesItOpen() throws Exception {
        Path paper = Files.createFile(folder.resolve("lp0"));
        assertEndsWith(
                "print: sent, but nobody can say what came out: UNKNOWN, it answers nothing that"
                        + " makes sense: speed, cable, model?\n",
                run(1, "--printer", "file:" + paper, "--print"));
        assertTrue(Files.size(paper) > 300, "the ticket was sent");
    }
}
