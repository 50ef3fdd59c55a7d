package org.giliran.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

@Isolated("reads what the program says")
class CommandLinesTest {
    @Command(name = "giliran trial", subcommands = Tool.class, mixinStandardHelpOptions = true)
    static final class Trial implements Callable<Integer> {
        @Option(names = "--speed", paramLabel = "X")
        double speed;

        @Option(names = "--port", paramLabel = "N")
        int port;

        @Option(names = "--server", paramLabel = "URL")
        URI server = URI.create("http://127.0.0.1");

        @Override
        public Integer call() {
            return 0;
        }
    }

    @Command(name = "tool", mixinStandardHelpOptions = true)
    static final class Tool implements Callable<Integer> {
        @Parameters(paramLabel = "FILE")
        String file = "";

        @Override
        public Integer call() {
            throw new BadSetting("FILE", file, "something else");
        }
    }

    private static String run(int status, String... args) {
        var said = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertEquals(status, CommandLines.run(new Trial(), args));
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --speed abc   | giliran trial      | Invalid value for option '--speed': 'abc' is not a number
                    --port 1.5    | giliran trial      | Invalid value for option '--port': '1.5' is not a whole number
                    --server ::   | giliran trial      | Invalid value for option '--server': cannot convert '::' to URI
                    --wings       | giliran trial      | Unknown option: '--wings'
                    --speed       | giliran trial      | Missing required parameter for option '--speed' (X)
                    tool          | giliran trial tool | Missing required parameter: 'FILE'
                    tool x y      | giliran trial tool | Unmatched argument at index 2: 'y'
                    tool x        | giliran trial tool | FILE: 'x'; expected something else
                    """)
    void whoeverAsksWronglyIsToldWhyInOneSentenceAndWhereToReadMore(
            String args, String program, String sentence) {
        assertEquals(
                program + ": " + sentence + "\nTry '" + program + " --help'.\n",
                run(2, args.split(" ")));
    }
}
