package org.giliran.kiosk.simple;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.api.Names;
import org.giliran.api.board.KioskHome;
import org.giliran.api.board.KioskHome.Group;
import org.giliran.api.board.KioskHome.Service;
import org.giliran.kiosk.Samples;
import org.giliran.kiosk.visit.KioskState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the plain pages offer first, as {@code choices.mjs} does on the touch page. */
final class SimpleChoicesTest {
    private static final Pattern CHOICE = Pattern.compile("data-testid=\"((group|service)-\\w+)\"");

    private static Service service(String code, @Nullable String group) {
        return new Service(
                code,
                "A",
                new Names(code, code),
                true,
                null,
                null,
                null,
                0,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                group,
                null,
                null);
    }

    /** Seven services in a group, one in the next, none in the third, and so many in no group. */
    private static List<String> offered(int ungrouped) {
        List<Service> services = new ArrayList<>();
        for (int one = 1; one <= 7; one++) {
            services.add(service("pajak" + one, "pajak"));
        }
        services.add(service("paspor", "imigrasi"));
        for (int one = 1; one <= ungrouped; one++) {
            services.add(service("lain" + one, null));
        }
        List<Group> groups = List.of(group("pajak"), group("imigrasi"), group("kosong"));
        var texts = new SimpleTexts("id", (key, _) -> key);
        KioskState state =
                KioskState.before(Samples.NOON)
                        .withServer(true, Samples.NOON, home(services, groups), false);
        String html = new SimplePages(state, 400, Chosen.NOTHING, texts, texts).home("key").html();
        return CHOICE.matcher(html).results().map((MatchResult found) -> found.group(1)).toList();
    }

    private static Group group(String code) {
        return new Group(code, new Names(code, code));
    }

    private static KioskHome home(List<Service> services, List<Group> groups) {
        return new KioskHome(
                "v1",
                "mall",
                Samples.MONDAY,
                Samples.NOON,
                new Names("Mal Pelayanan", "Service mall"),
                "Asia/Jakarta",
                null,
                400,
                null,
                services,
                List.of(),
                List.of("id", "en"),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                groups,
                null);
    }

    @Test
    void aGroupOfOneServiceIsThatServiceAndOneOfNoneIsLeftOut() {
        assertEquals(
                List.of("group-pajak", "service-paspor", "service-lain1", "service-lain2"),
                offered(2));
    }

    @Test
    void upToNineServicesStandWithoutTheirGroups() {
        assertEquals(9, offered(1).size());
    }
}
