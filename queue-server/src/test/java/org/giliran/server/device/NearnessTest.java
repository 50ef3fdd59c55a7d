package org.giliran.server.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.server.catalogue.Kiosk;
import org.giliran.server.catalogue.Name;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.setup.link.SetUpFile;
import org.giliran.server.setup.link.SetUpProblems;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Which other kiosk a visitor is sent to first. */
final class NearnessTest {

    private static Kiosk kiosk(String code, String... near) {
        return new Kiosk(code, 344, Name.NONE, Name.NONE, List.of(near));
    }

    private static SetUp hall(Kiosk... kiosks) throws IOException, SetUpProblems {
        SetUp read = SetUpFile.read(Path.of("src/test/resources/hall.yaml")).setUp();
        return new SetUp(
                read.hall(),
                read.services(),
                read.priorityClasses(),
                read.zones(),
                read.counters(),
                Arrays.asList(kiosks),
                read.displays(),
                read.callPolicy(),
                read.reasons(),
                read.opening(),
                read.rules(),
                List.of());
    }

    private static String near(SetUp hall, String kiosk) {
        return String.join(" ", Nearness.of(hall, kiosk).stream().map(Kiosk::code).toList());
    }

    @Test
    void whatTheSetUpNamesComesFirstInItsOrder() throws Exception {
        SetUp hall = hall(kiosk("a", "d", "c"), kiosk("b"), kiosk("c"), kiosk("d"));
        assertEquals("d c b", near(hall, "a"));
    }

    @Test
    void elseTheSetUpsOrderCountsFromThisOneOnAndGoesRound() throws Exception {
        SetUp hall = hall(kiosk("a"), kiosk("b"), kiosk("c"), kiosk("d"));
        assertEquals("b c d", near(hall, "a"));
        assertEquals("d a b", near(hall, "c"));
        assertEquals("a b c", near(hall, "d"));
    }

    @Test
    void aKioskAloneHasNoOtherAndAStrangerNone() throws Exception {
        assertEquals("", near(hall(kiosk("a")), "a"));
        assertEquals("", near(hall(kiosk("a"), kiosk("b")), "z"));
    }
}
