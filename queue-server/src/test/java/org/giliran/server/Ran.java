package org.giliran.server;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.giliran.program.CommandLines;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** How a command of {@code giliran server} ended. */
record Ran(int status, String out, String err) {
    static Ran server(String... args) {
        return withInput("", args);
    }

    /** Runs a command in this process; it may read {@code in}. */
    static Ran withInput(String in, String... args) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var input = System.in;
        var told = new ByteArrayOutputStream();
        var complained = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int status = CommandLines.run(new Main(), args);
            var ran =
                    new Ran(
                            status,
                            told.toString(StandardCharsets.UTF_8),
                            complained.toString(StandardCharsets.UTF_8));
            assertFalse(ran.err.contains("\tat "), ran.err);
            return ran;
        } finally {
            System.setIn(input);
            System.setOut(out);
            System.setErr(err);
        }
    }
}
