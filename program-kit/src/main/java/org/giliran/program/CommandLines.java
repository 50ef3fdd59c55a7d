package org.giliran.program;

import io.javalin.util.JavalinBindException;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.UncheckedIOException;

/**
 * Runs a program's command line: 0 for well, 1 when it cannot go on, 2 when it was asked wrongly;
 * one plain sentence each.
 */
public final class CommandLines {
    private CommandLines() {}

    /**
     * Runs and returns the exit status.
     *
     * @param command annotated for picocli
     */
    public static int run(Object command, String... args) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, line, _) -> failed(e, line))
                .execute(args);
    }

    private static int failed(Exception e, CommandLine line) {
        PrintWriter err = line.getErr();
        String name = line.getCommandName();
        if (e instanceof BadSetting) {
            err.println(name + ": " + e.getMessage());
            err.println("Try '" + name + " --help'.");
            return CommandLine.ExitCode.USAGE;
        }
        err.println(name + ": " + sentence(e));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String sentence(Exception e) {
        if (e instanceof JavalinBindException) {
            return "the port is taken: another program listens on it, or this one runs already";
        }
        Throwable cause =
                e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        String message = cause.getMessage();
        return message == null ? cause.toString() : message;
    }
}
