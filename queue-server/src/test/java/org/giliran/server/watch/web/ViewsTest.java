package org.giliran.server.watch.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.Answer;
import org.giliran.server.RunningServer;
import org.giliran.server.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Screens watch the hall by long polls. */
class ViewsTest {
    @TempDir private Path data;
    private RunningServer hall;

    @BeforeEach
    void open() {
        hall = RunningServer.start(data);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Answer view(String path) {
        return hall.as(Who.WATI).get(path).expect(200);
    }

    private String version(String path) {
        return view(path).get("version");
    }

    private CompletableFuture<Answer> poll(String path, int seconds) {
        String mark = path.contains("?") ? "&" : "?";
        return hall.as(Who.WATI).poll(path + mark + "after=" + version(path) + "&wait=" + seconds);
    }

    private static Answer soon(CompletableFuture<Answer> answer) throws Exception {
        return answer.get(20, TimeUnit.SECONDS);
    }

    /** Something that every view of counter 1 and its line shows. */
    private void muchHappens() {
        hall.as(Who.BUDI).post("/counters/1/open", "{}");
        hall.takeTicket("ktp");
        hall.takeTicket("ktp");
        hall.as(Who.BUDI).post("/counters/1/calls", "{}");
        hall.as(Who.BUDI).post("/counters/1/start", "{}");
    }

    private List<String> views() {
        String token = hall.as(Who.BUDI).post("/tickets", RunningServer.issue("ktp")).get("token");
        return List.of(
                "/board",
                "/board?zone=utama",
                "/kiosk",
                "/live",
                "/counters/1",
                "/api/tickets/" + token);
    }

    @Test
    void aVersionIsTheSameWhenNothingChangedAndAfterARestart() {
        List<String> views = views();
        List<String> before = views.stream().map(this::version).toList();
        hall.clock().advance(Duration.ofMinutes(3));
        assertEquals(before, views.stream().map(this::version).toList());
        hall.restart();
        assertEquals(before, views.stream().map(this::version).toList());
    }

    @Test
    void aVersionIsTheSameWhenSomethingElseChanged() {
        views();
        String board = version("/board");
        String ground = version("/board?zone=utama");
        String counter = version("/counters/3");
        hall.clock().advance(Duration.ofSeconds(10));
        hall.as(Who.KIOSK)
                .post("/tickets/2026-11-21-A-001/print-outcome", "{\"outcome\":\"PRINTED\"}")
                .expect(204);
        assertEquals(board, version("/board"));
        hall.takeTicket("akta");
        assertEquals(ground, version("/board?zone=utama"));
        assertNotEquals(board, version("/board"));
        assertNotEquals(counter, version("/counters/3"));
    }

    @Test
    void everyViewChangesItsVersionWithItsContent() {
        for (String path : views()) {
            String before = version(path);
            hall.clock().advance(Duration.ofSeconds(1));
            muchHappens();
            assertNotEquals(before, version(path), path);
        }
    }

    @Test
    void nowIsTheMomentOfTheAnswerAndNoContent() {
        String before = version("/board");
        hall.clock().advance(Duration.ofMinutes(7));
        assertEquals("2026-11-21T02:07:00.000Z", view("/board").get("now"));
        assertEquals(before, version("/board"));
    }

    @Test
    void waitsRunOnInTheLiveViewWithoutANewVersion() {
        hall.takeTicket("ktp");
        Answer before = view("/live");
        hall.clock().advance(Duration.ofSeconds(90));
        Answer after = view("/live");
        assertEquals("90", after.get("services.0.longestWaitSeconds"));
        assertEquals(before.get("version"), after.get("version"));
    }

    @Test
    void aPollForWhatIsKnownIsAnsweredWithNothingWhenItsTimeIsUp() throws Exception {
        long begun = System.nanoTime();
        Answer nothing = poll("/board", 1).get(25, TimeUnit.SECONDS).expect(204);
        assertTrue(System.nanoTime() - begun >= Duration.ofSeconds(1).toNanos());
        assertEquals("", nothing.body());
        assertEquals("no-store", nothing.header("cache-control"));
    }

    @Test
    void aPollThatWillNotWaitIsAnsweredAtOnce() throws Exception {
        soon(poll("/board", 0)).expect(204);
        soon(hall.as(Who.WATI).poll("/board?after=never-heard-of&wait=30")).expect(200);
        soon(hall.as(Who.WATI).poll("/board?after=&wait=30")).expect(200);
    }

    @Test
    void aHeldPollIsAnsweredWhenItsViewChanges() throws Exception {
        for (String path : views()) {
            var held = poll(path, 30);
            hall.awaitHeldPolls(1);
            muchHappens();
            soon(held).expect(200);
        }
        hall.awaitHeldPolls(0);
    }

    @Test
    void aPollIsWokenToContentThatWasThereBefore() throws Exception {
        var wati = hall.as(Who.WATI);
        var first = poll("/kiosk", 30);
        hall.awaitHeldPolls(1);
        wati.post("/services/ktp/close", "{\"reason\":\"selesai\"}").expect(200);
        soon(first).expect(200);
        hall.awaitHeldPolls(0);
        wati.post("/services/ktp/open", "{}").expect(200);
        var second = poll("/kiosk", 30);
        hall.awaitHeldPolls(1);
        wati.post("/services/ktp/close", "{\"reason\":\"selesai\"}").expect(200);
        soon(second).expect(200);
    }

    @Test
    void twoHundredPollsAreAllAnsweredByOneChangeAndOthersStay() throws Exception {
        var board = new ArrayList<CompletableFuture<Answer>>();
        for (int i = 0; i < 200; i++) {
            board.add(poll("/board?zone=utama", 30));
        }
        var upstairs = poll("/board?zone=atas", 30);
        hall.awaitHeldPolls(201);
        hall.takeTicket("ktp");
        var versions = new HashSet<String>();
        for (var held : board) {
            versions.add(soon(held).expect(200).get("version"));
        }
        assertEquals(1, versions.size());
        hall.awaitHeldPolls(1);
        assertFalse(upstairs.isDone());
        hall.takeTicket("akta");
        soon(upstairs).expect(200);
    }

    @Test
    void whoeverReadsAfterHisAnswerSeesItsEffect() {
        for (int count = 1; count <= 100; count++) {
            hall.takeTicket("ktp");
            assertEquals(Integer.toString(count), view("/board").get("waiting.0.count"));
        }
    }

    @Test
    void aServerThatStopsAnswersTheHeldPolls() throws Exception {
        var held = new ArrayList<CompletableFuture<Answer>>();
        for (int i = 0; i < 20; i++) {
            held.add(poll("/board", 30));
        }
        hall.awaitHeldPolls(20);
        hall.stopUnderWay();
        for (var poll : held) {
            soon(poll).expect(204);
        }
    }

    @Test
    void aNewDayAnswersTheHeldPolls() throws Exception {
        var held = poll("/board", 30);
        hall.awaitHeldPolls(1);
        hall.clock().advance(Duration.ofDays(1));
        hall.as(Who.KIOSK)
                .post(
                        "/tickets",
                        "{\"service\":\"ktp\",\"language\":\"id\",\"channel\":\"KIOSK\"}");
        assertEquals("2026-11-22", soon(held).expect(200).get("day"));
    }
}
