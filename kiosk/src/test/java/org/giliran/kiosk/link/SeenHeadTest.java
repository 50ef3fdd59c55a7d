package org.giliran.kiosk.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.api.QueueClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

final class SeenHeadTest {
    private static final String HEAD = "17:00112233445566aa";

    @TempDir private Path folder;

    private static QueueClient client() {
        return new QueueClient(URI.create("http://127.0.0.1:1"), "h", "");
    }

    private QueueClient started() throws IOException {
        QueueClient client = client();
        try (var _ = SeenHead.keep(folder.resolve("seen-head"), client)) {
            return client;
        }
    }

    @Test
    void aHeadIsShownAgainAfterARestart() throws Exception {
        QueueClient client = client();
        try (var _ = SeenHead.keep(folder.resolve("seen-head"), client)) {
            client.remember(HEAD);
        }
        assertEquals(HEAD, started().head());
        assertEquals(HEAD, started().head());
    }

    @Test
    void aKioskWithoutAHeadShowsNone() throws Exception {
        assertEquals("", started().head());
    }

    @Test
    void aFileThatWasTornIsNoHead() throws Exception {
        Files.writeString(folder.resolve("seen-head"), "17:0011");
        assertEquals("", started().head());
    }
}
