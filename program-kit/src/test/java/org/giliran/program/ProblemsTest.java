package org.giliran.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.Problem;
import org.giliran.api.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

/** What a client is told when the program cannot do what it should. */
final class ProblemsTest {
    @TempDir private Path folder;

    private final LocalServer server =
            LocalServer.start(
                    new LocalServer.Settings(0, List.of(), "", Set.of(), List.of()), this::addTo);

    private void addTo(RoutesConfig routes) {
        routes.get("/api/closed", this::writeToAClosedFile);
        routes.get("/api/interrupted", _ -> interrupted());
    }

    private void writeToAClosedFile(Context ctx) throws IOException {
        Path file = folder.resolve("file");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.close();
        channel.write(ByteBuffer.allocate(1));
        ctx.result("written");
    }

    private static void interrupted() throws IOException {
        throw new ClosedByInterruptException();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aFileOfTheProgramThatIsClosedIsAFaultOfTheProgramAndNoClientThatHasGone()
            throws Exception {
        assertInternal("/api/closed");
        assertInternal("/api/interrupted");
    }

    private void assertInternal(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(server.url() + path)).build();
            var answer = http.send(request, BodyHandlers.ofString());
            assertEquals(500, answer.statusCode(), answer.body());
            assertEquals("INTERNAL", Wire.readAnswer(answer.body(), Problem.class).code());
        }
    }
}
