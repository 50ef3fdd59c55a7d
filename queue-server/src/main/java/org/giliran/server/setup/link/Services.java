package org.giliran.server.setup.link;

import org.giliran.server.catalogue.OpeningHours;
import org.giliran.server.catalogue.PriorityClass;
import org.giliran.server.catalogue.Service;
import org.giliran.server.catalogue.ServiceGroup;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The maps of a set-up file about what visitors come for and who goes first. */
final class Services {
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{1,2}");

    private Services() {}

    static Service service(YamlItem item, Hours hours, OpeningHours hall, List<String> groups) {
        YamlMap map =
                item.map(
                        "code",
                        "prefix",
                        "name",
                        "standard",
                        "steps",
                        "offered",
                        "minCounters",
                        "quota",
                        "opening",
                        "group");
        String prefix =
                map.text("prefix", p -> PREFIX.matcher(p).matches(), "one or two letters A to Z");
        return new Service(
                Codes.of(map),
                prefix,
                map.name("name"),
                standard(map),
                steps(map),
                map.yesOrNo("offered", true),
                map.number("minCounters", 0, 1_000, 0),
                hours.quota(map),
                hours.ofService(map, hall),
                map.text("group", groups::contains, "the code of a group", ""));
    }

    static ServiceGroup group(YamlItem item) {
        YamlMap map = item.map("code", "name");
        return new ServiceGroup(Codes.of(map), map.name("name"));
    }

    /** The codes as they stand there; {@link Journeys} checks them when all services are known. */
    private static List<String> steps(YamlMap service) {
        return service.list("steps", i -> Objects.requireNonNullElse(i.text(), ""));
    }

    private static Service.Standard standard(YamlMap service) {
        if (!service.has("standard")) {
            return Service.Standard.NONE;
        }
        YamlMap map =
                service.map(
                        "standard", "promisedWaitMinutes", "serveMinutes", "fee", "requirements");
        return new Service.Standard(
                map.number("promisedWaitMinutes", 0, 480, 0),
                map.number("serveMinutes", 1, 480, Service.Standard.NONE.serveMinutes()),
                map.nameOrText("fee"),
                map.names("requirements"));
    }

    static PriorityClass priorityClass(YamlItem item) {
        YamlMap map = item.map("code", "name", "headStartMinutes");
        return new PriorityClass(
                Codes.of(map), map.name("name"), map.number("headStartMinutes", 0, 480, 0));
    }
}
