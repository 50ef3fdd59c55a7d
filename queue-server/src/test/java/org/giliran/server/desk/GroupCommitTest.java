package org.giliran.server.desk;

import static org.giliran.server.desk.DeskFixture.answer;
import static org.giliran.server.desk.DeskFixture.assertRefused;
import static org.giliran.server.desk.DeskFixture.done;
import static org.giliran.server.desk.DeskFixture.issueKtp;
import static org.giliran.server.desk.DeskFixture.monday;
import static org.giliran.server.desk.DeskFixture.ticketOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.hall.HallCommand.CallNext;
import org.giliran.server.hall.HallFixture;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** What happens to commands that are handed in while the disk is busy. */
class GroupCommitTest {
    @TempDir Path dir;
    private DeskFixture hall;

    @BeforeEach
    void open() throws IOException {
        hall = DeskFixture.start(dir.resolve("data"), monday());
        hall.open("1", "2");
    }

    @AfterEach
    void close() throws IOException {
        hall.close();
    }

    @Test
    void commandsThatWaitAreDecidedTogetherEachOnWhatTheEarlierDid() throws Exception {
        hall.disk.hold();
        CompletableFuture<Outcome> first = hall.submit(issueKtp());
        hall.disk.awaitHeld();
        int before = hall.disk.writes();
        List<CompletableFuture<Outcome>> group =
                List.of(
                        hall.submit(new CallNext("1")),
                        hall.submit(new CallNext("2")),
                        hall.submit(issueKtp()),
                        hall.submit(new CallNext("2")),
                        hall.submit(new CallNext("2")));
        hall.disk.letAllGo();
        List<Outcome> outcomes = group.stream().map(DeskFixture::answer).toList();
        assertEquals(before + 1, hall.disk.writes());
        assertEquals(ticketOf(answer(first)), ticketOf(outcomes.get(0)));
        assertEquals(List.of(), done(outcomes.get(1)).records());
        assertEquals(ticketOf(outcomes.get(2)), ticketOf(outcomes.get(3)));
        assertRefused(Refusal.TICKET_STILL_CALLED, outcomes.get(4));
    }

    @Test
    void nothingIsAnsweredOrShownBeforeItIsOnTheDisk() throws Exception {
        Published before = hall.published();
        hall.shown.clear();
        hall.disk.hold();
        CompletableFuture<Outcome> answer = hall.submit(issueKtp());
        hall.disk.awaitHeld();
        assertFalse(answer.isDone());
        assertEquals(before, hall.published());
        assertTrue(hall.shown.isEmpty());
        hall.disk.letAllGo();
        var done = (Outcome.Done) answer(answer);
        assertEquals(done.after(), hall.day());
        assertEquals(done.records().getLast().seq(), hall.published().head().seq());
    }

    @Test
    void aRefusalWaitsForTheGroupItRestsOn() throws Exception {
        hall.disk.hold();
        CompletableFuture<Outcome> issued = hall.submit(issueKtp());
        hall.disk.awaitHeld();
        CompletableFuture<Outcome> called = hall.submit(new CallNext("1"));
        CompletableFuture<Outcome> refused = hall.submit(new CallNext("1"));
        hall.disk.letOneGo();
        answer(issued);
        hall.disk.awaitHeld();
        assertFalse(called.isDone());
        assertFalse(refused.isDone());
        assertEquals(List.of(), hall.day().calls());
        hall.disk.letAllGo();
        assertRefused(Refusal.TICKET_STILL_CALLED, answer(refused));
        assertTrue(called.isDone());
    }

    @Test
    void whoeverReadsAfterHisAnswerSeesItsEffect() {
        String ticket = hall.issue();
        assertTrue(hall.day().tickets().contains(ticket));
    }

    @Test
    void theSameKeyTwiceInOneGroupHasOneEffect() throws Exception {
        Origin key = HallFixture.keyed("1", "ktp");
        Origin other = HallFixture.keyed("1", "kk");
        hall.disk.hold();
        hall.handIn(issueKtp(), Origin.of("s01"));
        hall.disk.awaitHeld();
        CompletableFuture<Outcome> once = hall.offer(issueKtp(), key).orElseThrow();
        CompletableFuture<Outcome> twice = hall.offer(issueKtp(), key).orElseThrow();
        CompletableFuture<Outcome> reused = hall.offer(issueKtp(), other).orElseThrow();
        hall.disk.letAllGo();
        assertEquals(new Outcome.Replayed(done(answer(once)).records()), answer(twice));
        assertRefused(Refusal.KEY_REUSED, answer(reused));
        assertEquals(2, hall.day().tickets().size());
    }

    @Test
    void moreThanTheDeskCanHoldAreTurnedAwayAtOnce() throws Exception {
        hall.disk.hold();
        CompletableFuture<Outcome> first = hall.submit(issueKtp());
        hall.disk.awaitHeld();
        List<CompletableFuture<Outcome>> waiting =
                IntStream.range(0, HallDesk.WAITING_MAX)
                        .mapToObj(_ -> hall.submit(issueKtp()))
                        .toList();
        assertTrue(hall.offer(issueKtp(), Origin.of("s01")).isEmpty());
        hall.disk.letAllGo();
        waiting.forEach(DeskFixture::answer);
        assertEquals(1 + HallDesk.WAITING_MAX, hall.day().tickets().size());
        assertInstanceOf(Outcome.Done.class, answer(first));
    }

    @Test
    void aDeskThatIsClosedHasSettledWhatWaitedAndTakesNothingMore() throws Exception {
        hall.disk.hold();
        hall.handIn(issueKtp(), Origin.of("s01"));
        hall.disk.awaitHeld();
        CompletableFuture<Outcome> waiting = hall.submit(issueKtp());
        hall.close();
        assertTrue(waiting.isDone());
        assertTrue(hall.offer(issueKtp(), Origin.of("s01")).isEmpty());
    }
}
