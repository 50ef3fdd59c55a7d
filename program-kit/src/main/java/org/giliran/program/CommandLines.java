package org.giliran.program;

import io.javalin.util.JavalinBindException;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * Runs a program's command line: 0 for well, 1 when it cannot go on, 2 when it was asked wrongly;
 * one plain sentence each.
 */
public final class CommandLines {
    /** What picocli adds of an exception's own words. */
    private static final Pattern JAVA_FAULT = Pattern.compile(" \\(java\\..*\\)$", Pattern.DOTALL);

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
                .setParameterExceptionHandler((e, _) -> wrong(e.getCommandLine(), spoken(e)))
                .execute(args);
    }

    private static int failed(Exception e, CommandLine line) {
        if (e instanceof BadSetting) {
            return wrong(line, String.valueOf(e.getMessage()));
        }
        line.getErr().println(nameOf(line) + ": " + sentence(e));
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** The whole usage would push the one sentence that matters off the screen. */
    private static int wrong(CommandLine line, String why) {
        line.getErr().println(nameOf(line) + ": " + why);
        line.getErr().println("Try '" + nameOf(line) + " --help'.");
        return CommandLine.ExitCode.USAGE;
    }

    /** With the program's name before a tool's. */
    private static String nameOf(CommandLine line) {
        return line.getCommandSpec().qualifiedName();
    }

    /** As picocli says it, without the types of Java. */
    private static String spoken(ParameterException e) {
        String said = JAVA_FAULT.matcher(String.valueOf(e.getMessage())).replaceAll("");
        return said.replaceAll("is not an? (int|long)\\b", "is not a whole number")
                .replaceAll("is not a (float|double)\\b", "is not a number");
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
