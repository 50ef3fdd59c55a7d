package org.giliran.server.device.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.giliran.server.Answer;
import org.giliran.server.Caller;
import org.giliran.server.RunningServer;
import org.giliran.server.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A kiosk is told which others print, nearest first. */
class OtherKiosksTest {
    @TempDir private Path data;
    private RunningServer hall;

    @BeforeEach
    void open() {
        hall = RunningServer.startWithKiosks(data);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private void says(String kiosk, String printer) {
        Caller caller = kiosk.equals("kiosk-1") ? hall.as(Who.KIOSK) : hall.asKiosk(kiosk);
        caller.post(
                        "/api/devices/status",
                        "{\"device\":\"%s\",\"printer\":{\"state\":\"%s\"}}"
                                .formatted(kiosk, printer))
                .expect(200);
    }

    private Answer home() {
        return hall.as(Who.KIOSK).get("/kiosk").expect(200);
    }

    /** Which kiosks the first one may send people to. */
    private String working() {
        var working = new StringBuilder();
        home().json()
                .at("/otherKiosks")
                .forEach(
                        k -> {
                            if (k.get("prints").asBoolean()) {
                                working.append(k.get("code").asString()).append(' ');
                            }
                        });
        return working.toString().strip();
    }

    @Test
    void theyStandInTheOrderOfNearnessWithNameAndPlace() {
        Answer home = home();
        assertEquals("kiosk-3", home.get("otherKiosks.0.code"));
        assertEquals("kiosk-3", home.get("otherKiosks.0.name.id"));
        assertEquals("", home.get("otherKiosks.0.place.id"));
        assertEquals("Anjungan 2", home.get("otherKiosks.1.name.id"));
        assertEquals("at the north door", home.get("otherKiosks.1.place.en"));
        assertEquals("", hall.as(Who.BUDI).get("/kiosk").expect(200).get("otherKiosks.0.code"));
    }

    @Test
    void oneThatWasNeverHeardPrintsNothing() {
        assertEquals("", working());
        says("kiosk-3", "READY");
        says("kiosk-2", "PAPER_LOW");
        assertEquals("kiosk-3 kiosk-2", working());
    }

    @Test
    void withoutPaperOrWithAnOpenCoverItDoesNotPrint() {
        says("kiosk-2", "READY");
        for (String trouble : new String[] {"PAPER_OUT", "COVER_OPEN", "OFFLINE", "STUCK"}) {
            says("kiosk-3", "READY");
            assertEquals("kiosk-3 kiosk-2", working());
            says("kiosk-3", trouble);
            assertEquals("kiosk-2", working(), trouble);
        }
    }

    @Test
    void aPrinterThatNeverTellsItsStateMayPrintAndOneThatStoppedTellingMayNot() {
        says("kiosk-3", "UNKNOWN");
        assertEquals("kiosk-3", working());
        says("kiosk-3", "READY");
        says("kiosk-3", "UNKNOWN");
        assertEquals("", working());
    }

    @Test
    void aKioskThatFellSilentDoesNotPrint() throws Exception {
        says("kiosk-3", "READY");
        var held = hall.as(Who.KIOSK).poll("/kiosk?after=" + home().get("version") + "&wait=30");
        hall.awaitHeldPolls(1);
        hall.clock().advance(Duration.ofSeconds(15));
        assertEquals(
                "false", held.get(20, TimeUnit.SECONDS).expect(200).get("otherKiosks.0.prints"));
    }

    @Test
    void aHeartbeatThatSaysTheSameIsNoNews() {
        says("kiosk-3", "READY");
        String version = home().get("version");
        says("kiosk-3", "READY");
        assertEquals(version, home().get("version"));
        says("kiosk-3", "PAPER_OUT");
        assertNotEquals(version, home().get("version"));
    }
}
