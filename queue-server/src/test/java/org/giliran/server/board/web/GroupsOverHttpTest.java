package org.giliran.server.board.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.server.Answer;
import org.giliran.server.RunningServer;
import org.giliran.server.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** What a kiosk is told of the groups of services, and of what the hall has promised for each. */
class GroupsOverHttpTest {
    @TempDir private Path data;

    @Test
    void aServiceHasItsGroupAndWhatIsPromisedAndAGroupOfNothingIsNotShown() {
        try (RunningServer hall = RunningServer.startWithGroups(data)) {
            Answer home = hall.as(Who.KIOSK).get("/kiosk").expect(200);
            assertEquals("dukcapil", home.get("groups.0.code"));
            assertEquals("Registry", home.get("groups.0.name.en"));
            assertEquals("", home.get("groups.1.code"), "nothing of it is offered");
            assertEquals("dukcapil", home.get("services.0.group"));
            assertEquals("30", home.get("services.0.promisedWaitMinutes"));
            assertEquals("6", home.get("services.0.serveMinutes"));
            assertEquals("", home.get("services.1.group"));
            assertEquals("", home.get("services.1.promisedWaitMinutes"), "none is promised");
            assertEquals("", home.get("services.2.serveMinutes"), "it has no standard");
        }
    }
}
