package org.giliran.kiosk.link;

import org.giliran.api.QueueClient;
import org.giliran.program.Background;
import org.giliran.program.Cause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * Keeps the newest head of the server's chain over a restart, so that a server that was rolled back
 * meanwhile is found out. Written now and then and not synced: after a power cut an older head, or
 * none, is shown, which accuses nobody wrongly.
 */
public final class SeenHead implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(SeenHead.class);

    private final Path file;
    private final QueueClient client;
    private final Background background = new Background();
    private String written = "";

    private SeenHead(Path file, QueueClient client) {
        this.file = file;
        this.client = client;
    }

    /**
     * Gives {@code client} the head of an earlier run, if there is one, and begins to keep its own.
     *
     * @param file in a folder that is there
     */
    public static SeenHead keep(Path file, QueueClient client) throws IOException {
        var kept = new SeenHead(file, client);
        if (Files.exists(file)) {
            client.remember(Files.readString(file).strip());
        }
        kept.background.start(kept::run);
        return kept;
    }

    private void run() throws InterruptedException {
        while (background.pause(EVERY)) {
            write();
        }
    }

    private synchronized void write() {
        String head = client.head();
        if (head.equals(written)) {
            return;
        }
        try {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, head);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            written = head;
        } catch (IOException e) {
            LOG.warn("cannot keep the head that the queue server showed: {}", Cause.of(e));
        }
    }

    @Override
    public void close() {
        background.close();
        write();
    }
}
