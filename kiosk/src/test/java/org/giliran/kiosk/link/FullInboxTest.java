package org.giliran.kiosk.link;

import static org.giliran.kiosk.link.DeskUnderTest.KTP;
import static org.giliran.kiosk.link.DeskUnderTest.await;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.giliran.journal.FileDisk;
import org.giliran.kiosk.HallServer;
import org.giliran.kiosk.Samples;
import org.giliran.kiosk.course.Input;
import org.giliran.kiosk.course.VisitAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** A desk with so much to do that its inbox is full whenever it does something. */
final class FullInboxTest {
    private static final String TOUCH = "touch-0000000001";

    @TempDir private Path folder;
    private final HallServer server = new HallServer();
    private final BlockingQueue<Input> inbox = new ArrayBlockingQueue<>(1, true);
    private volatile boolean crowded;

    /** The desk asks for the time when it has taken an input, and before it does what follows. */
    private Instant now() {
        if (crowded && Thread.currentThread().getName().equals("kiosk")) {
            inbox.offer(new Input.TimeTold(Samples.NOON));
        }
        return Samples.NOON;
    }

    @AfterEach
    void stop() {
        crowded = false;
        inbox.clear();
        server.close();
    }

    @Test
    void whatIsReadFromTheJournalIsTakenThoughTheInboxIsFull() throws Exception {
        server.grantsSeries();
        var desk = new DeskUnderTest(server, folder, new FileDisk(), this::now, new Inbox(inbox));
        await("a letter", () -> Files.exists(folder.resolve("series.json")));
        desk.knowsThatTheServerIsAway();
        assertInstanceOf(VisitAnswer.Given.class, desk.visits.ask(TOUCH, KTP));
        desk.knowsThatTheServerIsBack();
        await(
                "a ticket and its paper are handed over",
                () -> server.items().size() == 2 && desk.visits.outbox() == null);
        desk.knowsThatTheServerIsAway();
        server.items().clear();
        crowded = true;
        desk.knowsThatTheServerIsBack();
        await("what was lost is handed over again", () -> server.items().size() == 2);
        crowded = false;
        desk.close();
    }
}
