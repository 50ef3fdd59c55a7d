package org.giliran.server.device.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.giliran.server.Answer;
import org.giliran.server.Golden;
import org.giliran.server.RunningServer;
import org.giliran.server.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Devices say how they are; supervisors and counters see it. */
class DeviceReportsTest {
    private static final String READY = ",\"printer\":{\"state\":\"READY\"}";
    private static final String OUT = ",\"printer\":{\"state\":\"PAPER_OUT\"}";
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

    private Answer report(Who device, String parts) {
        return hall.as(device)
                .post("/api/devices/status", "{\"device\":\"" + device.login() + "\"" + parts + "}")
                .expect(200);
    }

    private void kioskSays(String parts) {
        report(Who.KIOSK, parts);
    }

    private Answer live() {
        return hall.as(Who.WATI).get("/live").expect(200);
    }

    private Answer counter(String code) {
        return hall.as(Who.BUDI).get("/counters/" + code).expect(200);
    }

    private CompletableFuture<Answer> held(Answer seen, String path) {
        var poll = hall.as(Who.WATI).poll(path + "?after=" + seen.get("version") + "&wait=30");
        hall.awaitHeldPolls(1);
        return poll;
    }

    private static Answer soon(CompletableFuture<Answer> poll) throws Exception {
        return poll.get(20, TimeUnit.SECONDS).expect(200);
    }

    @Test
    void aReportIsAnsweredWithTheTime() {
        Golden.assertMatches("status-taken", report(Who.KIOSK, ""));
    }

    @Test
    void theSupervisorSeesEveryDeviceOfTheSetUp() {
        kioskSays(
                ",\"printer\":{\"state\":\"COVER_OPEN\",\"paperPrinted\":118},"
                        + "\"buttons\":{\"state\":\"STUCK\",\"stuck\":[2],\"counter\":\"1\"},"
                        + "\"scanner\":{\"state\":\"OFFLINE\"},"
                        + "\"clockOffsetMillis\":-64200,\"disk\":{\"freeBytes\":12884901888}");
        hall.clock().advance(Duration.ofSeconds(4));
        report(
                Who.DISPLAY,
                ",\"sound\":{\"state\":\"SUSPENDED\",\"backlogSeconds\":7,\"notices\":\"SPOKEN\"}");
        Golden.assertMatches("live-devices", live());
    }

    @Test
    void aDeviceThatWasNeverHeardIsShownAsSuch() {
        assertEquals("kiosk-1", live().get("devices.0.code"));
        assertEquals("false", live().get("devices.0.live"));
        assertEquals("", live().get("devices.0.since"));
        assertEquals("0", Integer.toString(live().json().at("/devices/0/alarms").size()));
        assertEquals("DISPLAY", live().get("devices.1.kind"));
    }

    @Test
    void aHeartbeatIsNoNews() {
        kioskSays(READY);
        String before = live().get("version");
        String counter = counter("1").get("version");
        hall.clock().advance(Duration.ofSeconds(5));
        kioskSays(READY);
        assertEquals(before, live().get("version"));
        assertEquals(counter, counter("1").get("version"));
        kioskSays(OUT);
        assertNotEquals(before, live().get("version"));
        assertNotEquals(counter, counter("1").get("version"));
    }

    @Test
    void aReportLeavesNoRecord() {
        String head = hall.head();
        kioskSays(OUT);
        assertEquals(head, hall.head());
    }

    @Test
    void aChangeAnswersTheHeldPollsThatShowIt() throws Exception {
        kioskSays(READY);
        var board = hall.as(Who.DISPLAY).poll("/board?after=" + board() + "&wait=30");
        var supervisor = hall.as(Who.WATI).poll(after("/live", live()));
        var console = hall.as(Who.BUDI).poll(after("/counters/2", counter("2")));
        hall.awaitHeldPolls(3);
        kioskSays(OUT);
        assertEquals("PAPER_OUT", soon(supervisor).get("devices.0.alarms.0"));
        assertEquals("kiosk-1", soon(console).get("alarms.0.device"));
        hall.awaitHeldPolls(1);
        assertFalse(board.isDone());
    }

    private String board() {
        return hall.as(Who.DISPLAY).get("/board").get("version");
    }

    private static String after(String path, Answer seen) {
        return path + "?after=" + seen.get("version") + "&wait=30";
    }

    @Test
    void aDeviceThatSaysNothingFor15SecondsIsSilentAndWakesWhoWatches() throws Exception {
        kioskSays(OUT);
        var poll = held(live(), "/live");
        hall.clock().advance(Duration.ofSeconds(15));
        Answer silent = soon(poll);
        assertEquals("false", silent.get("devices.0.live"));
        assertEquals("2026-11-21T02:00:00.000Z", silent.get("devices.0.since"));
        assertEquals("[\"SILENT\"]", silent.json().at("/devices/0/alarms").toString());
        assertEquals("", silent.get("devices.0.printer.state"));
        assertEquals("SILENT", counter("1").get("alarms.0.code"));
        var next = held(silent, "/live");
        kioskSays(READY);
        assertEquals("2026-11-21T02:00:15.000Z", soon(next).get("devices.0.since"));
    }

    @Test
    void anAlarmHasTheTimeItBeganAndGoesWhenItIsMended() {
        kioskSays(READY);
        assertEquals("", counter("1").get("alarms.0.code"));
        for (String parts : new String[] {OUT, OUT + ",\"disk\":{\"freeBytes\":0}", OUT}) {
            hall.clock().advance(Duration.ofSeconds(5));
            kioskSays(parts);
        }
        assertEquals("PAPER_OUT", counter("3").get("alarms.0.code"));
        assertEquals("2026-11-21T02:00:05.000Z", counter("3").get("alarms.0.since"));
        assertEquals("", counter("3").get("alarms.1.code"), "a full disk is no matter of theirs");
        kioskSays(READY);
        assertEquals("", counter("3").get("alarms.0.code"));
    }

    @ParameterizedTest
    @CsvSource({
        "PAPER_OUT, PAPER_OUT",
        "COVER_OPEN, COVER_OPEN",
        "CUTTER_ERROR, CUTTER_ERROR",
        "OFFLINE, PRINTER_OFFLINE",
        "STUCK, PRINTER_STUCK"
    })
    void countersAreToldOfEveryPrinterThatPrintsNothing(String state, String alarm) {
        kioskSays(",\"printer\":{\"state\":\"" + state + "\"}");
        assertEquals(alarm, counter("1").get("alarms.0.code"));
    }

    @Test
    void countersAreToldOfAScannerThatIsGoneAndOfAPrinterThatTellsNothingAnyMore() {
        kioskSays(READY + ",\"scanner\":{\"state\":\"OFFLINE\"}");
        assertEquals("SCANNER_OFFLINE", counter("1").get("alarms.0.code"));
        kioskSays(",\"printer\":{\"state\":\"UNKNOWN\"},\"scanner\":{\"state\":\"OK\"}");
        assertEquals("PRINTER_MUTE", counter("1").get("alarms.0.code"));
        assertEquals("", counter("1").get("alarms.1.code"));
    }

    @Test
    void whoHasNoCounterYetIsToldWhatAnyCounterIs() {
        kioskSays(OUT + ",\"buttons\":{\"state\":\"STUCK\",\"stuck\":[1],\"counter\":\"2\"}");
        report(Who.DISPLAY, ",\"sound\":{\"state\":\"SUSPENDED\",\"backlogSeconds\":0}");
        assertEquals("PAPER_OUT", live().get("alarms.0.code"));
        assertEquals("BUTTONS_STUCK", live().get("alarms.1.code"));
        assertEquals("2026-11-21T02:00:00.000Z", live().get("alarms.1.since"));
        assertEquals("", live().get("alarms.2.code"));
    }

    @Test
    void aPanelThatHangsIsAMatterOfItsOwnCounter() {
        kioskSays(",\"buttons\":{\"state\":\"STUCK\",\"stuck\":[1],\"counter\":\"2\"}");
        assertEquals("BUTTONS_STUCK", counter("2").get("alarms.0.code"));
        assertEquals("", counter("1").get("alarms.0.code"));
        kioskSays(",\"buttons\":{\"state\":\"STUCK\",\"stuck\":[1]}");
        assertEquals("BUTTONS_STUCK", counter("1").get("alarms.0.code"));
    }

    @Test
    void aWallThatIsSilentIsNoMatterOfACounter() throws Exception {
        report(Who.DISPLAY, "");
        var poll = held(live(), "/live");
        hall.clock().advance(Duration.ofSeconds(15));
        assertEquals("SILENT", soon(poll).get("devices.1.alarms.0"));
        assertEquals("", counter("1").get("alarms.0.code"));
    }

    @Test
    void afterARestartNothingIsKnownUntilTheNextReport() {
        kioskSays(OUT);
        hall.restart();
        assertEquals("", live().get("devices.0.since"));
        assertEquals("", counter("1").get("alarms.0.code"));
        kioskSays(OUT);
        assertEquals("PAPER_OUT", live().get("devices.0.alarms.0"));
    }

    @Test
    void anAnswerToACommandIsTheSameWhenItIsRepeatedWhateverTheDevicesSay() {
        String key = "buka-loket-1-0123456789";
        Answer first = hall.as(Who.BUDI).post("/counters/1/open", "{}", key).expect(200);
        kioskSays(OUT);
        Answer again = hall.as(Who.BUDI).post("/counters/1/open", "{}", key).expect(200);
        assertEquals(first.body(), again.body());
    }
}
