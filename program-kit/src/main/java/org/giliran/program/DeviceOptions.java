package org.giliran.program;

import org.giliran.api.QueueClient;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a device of a hall is told when it starts: its server, its hall, its token. To be mixed into
 * a command.
 */
public final class DeviceOptions {
    private static final String CODE = "[a-z0-9-]{1,32}";

    @Option(
            names = "--server",
            required = true,
            paramLabel = "URL",
            description = "The queue server, such as http://127.0.0.1:8080.")
    private URI server;

    @Option(
            names = "--hall",
            required = true,
            paramLabel = "CODE",
            description = "Code of the hall.")
    private String hall;

    @Option(
            names = "--token-file",
            required = true,
            paramLabel = "FILE",
            description = "File that holds this device's token for the server, and nothing else.")
    private Path tokenFile;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            paramLabel = "ADDRESS",
            description =
                    "Address to listen on. Only 127.0.0.1: the page is for this device's own"
                            + " screen.")
    private String host;

    @Option(names = "--stop-on-stdin-end", hidden = true)
    private boolean stopOnStdinEnd;

    @Option(names = "--ready-file", hidden = true)
    private @Nullable Path readyFile;

    /** Picocli fills it in. */
    public DeviceOptions() {}

    /**
     * The client of the server.
     *
     * @throws BadSetting when an option is not what was expected
     */
    public QueueClient client() {
        if (!host.equals("127.0.0.1") && !host.equals("localhost")) {
            throw new BadSetting(
                    "--host",
                    host,
                    "127.0.0.1: nobody else on the network may touch this device's page");
        }
        boolean web = "http".equals(server.getScheme()) || "https".equals(server.getScheme());
        if (!web || server.getHost() == null || !pathOf(server).isEmpty()) {
            throw new BadSetting("--server", server.toString(), "http://HOST:PORT without a path");
        }
        return new QueueClient(server, code("--hall", hall), token());
    }

    private static String pathOf(URI uri) {
        String path = uri.getPath();
        return path == null || path.equals("/") ? "" : path;
    }

    /**
     * Checks a code of the set-up.
     *
     * @throws BadSetting when it cannot be one
     */
    public static String code(String option, String value) {
        if (!value.matches(CODE)) {
            throw new BadSetting(option, value, "a code of the set-up: 1 to 32 of a-z, 0-9 and -");
        }
        return value;
    }

    /**
     * Checks a port.
     *
     * @throws BadSetting when it is none
     */
    public static int port(int value) {
        if (value < 0 || value > 65_535) {
            throw new BadSetting(
                    "--port", Integer.toString(value), "0 (any that is free) to 65535");
        }
        return value;
    }

    private String token() {
        String expected = "a readable file with the device's token on one line";
        try {
            String token = Files.readString(tokenFile).strip();
            if (!token.matches("[!-~]{1,512}")) {
                throw new BadSetting("--token-file", tokenFile.toString(), expected);
            }
            return token;
        } catch (IOException _) {
            throw new BadSetting("--token-file", tokenFile.toString(), expected);
        }
    }

    /** Starts what a device consists of. */
    public interface Device {
        /** The page's server, up; whatever is started is kept by {@code life}. */
        LocalServer start(Life life) throws IOException;
    }

    /**
     * Starts a device, says where its page is, and returns the exit status when it has ended.
     *
     * @param name as a person knows it, such as {@code Kiosk kiosk-1}
     */
    public int run(String name, Device device) throws IOException {
        try (var life = new Life()) {
            LocalServer up = device.start(life);
            System.err.println(name + ": " + up.url());
            return live(life, up);
        }
    }

    private int live(Life life, LocalServer up) {
        Path file = readyFile;
        if (file != null) {
            life.keep(ReadyFile.write(file, up.url()));
        }
        life.endWithProcess();
        if (stopOnStdinEnd) {
            life.endWithStdin();
        }
        return life.await();
    }
}
