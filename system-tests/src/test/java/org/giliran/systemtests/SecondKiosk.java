package org.giliran.systemtests;

import org.giliran.api.Role;
import org.giliran.server.account.db.Accounts;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The program of a demo hall's second kiosk, with a simulated printer, in a process of its own. */
final class SecondKiosk implements AutoCloseable {
    static final String CODE = "kiosk-2";
    private static final long START_WITHIN_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Process process;
    private final String url;

    private SecondKiosk(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Makes its token, before the demo is started in that folder. */
    static void register(Path folder) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("demo-hall"), "The folder of ./giliran demo.\n");
        Accounts accounts = Accounts.open(data, InstantSource.system());
        String token = accounts.newDeviceToken(CODE, Role.KIOSK);
        Files.writeString(folder.resolve(CODE + ".token"), token);
    }

    static SecondKiosk start(Path folder, RunningDemo demo) throws Exception {
        int port = freePort();
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-Xmx64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.giliran.kiosk.Main",
                                "--server",
                                demo.url("server"),
                                "--hall",
                                demo.hall(),
                                "--kiosk",
                                CODE,
                                "--token-file",
                                folder.resolve(CODE + ".token").toString(),
                                "--data",
                                folder.resolve(CODE).toString(),
                                "--printer",
                                "simulated",
                                "--port",
                                Integer.toString(port))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve(CODE + ".log").toFile())
                        .start();
        var kiosk = new SecondKiosk(process, "http://127.0.0.1:" + port);
        long end = System.nanoTime() + START_WITHIN_NANOS;
        while (!kiosk.get("/health").contains("\"READY\"")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                kiosk.close();
                throw new AssertionError(
                        "no second kiosk:\n" + Files.readString(folder.resolve(CODE + ".log")));
            }
            LockSupport.parkNanos(50_000_000);
        }
        return kiosk;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String url() {
        return url;
    }

    /** The body of an answer; empty while nobody answers. */
    String get(String path) throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url + path)).build();
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException _) {
            return "";
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
