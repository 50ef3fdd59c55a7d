package org.giliran.server.setup.desk;

import org.giliran.server.account.db.Accounts;
import org.giliran.server.platform.CannotStart;
import org.giliran.server.platform.Version;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;

/** Gives a member of staff a password. */
@Command(
        name = "password",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:set",
            "1:no such member of staff, the server is running, or the password is too short",
            "2:asked wrongly"
        },
        mixinStandardHelpOptions = true,
        version = Version.TEXT,
        header = "Give a member of staff a password; his sessions end.",
        description = {
            "",
            "The password is asked for, or read from standard input: 8 to 256 characters. Stop the"
                    + " server first."
        })
public final class PasswordCommand implements Callable<Integer> {
    /** ASVS 5.0 6.2.1: at least 8; longer is better. */
    private static final int LEAST = 8;

    private static final int MOST = 256;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Folder of the hall.")
    private Path data;

    @Parameters(paramLabel = "USERNAME", description = "Who; as in the set-up.")
    private String username;

    private PasswordCommand() {}

    @Override
    public Integer call() throws IOException {
        String password = ask();
        if (password.length() < LEAST || password.length() > MOST) {
            throw new CannotStart("a password has " + LEAST + " to " + MOST + " characters");
        }
        try (var _ = StoppedHalls.hold(data)) {
            if (!Accounts.open(data, InstantSource.system()).setPassword(username, password)) {
                throw new CannotStart("there is nobody called " + username);
            }
        }
        return 0;
    }

    @SuppressWarnings("SystemConsoleNull") // it is null in JDK 25 when standard input is a pipe
    private static String ask() throws IOException {
        Console console = System.console();
        if (console != null && console.isTerminal()) {
            char[] typed = console.readPassword("New password: ");
            return typed == null ? "" : new String(typed);
        }
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = in.readLine();
        return line == null ? "" : line;
    }
}
