package org.giliran.server.setup.link;

import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.Display;
import org.giliran.server.catalogue.Hall;
import org.giliran.server.catalogue.Kiosk;
import org.giliran.server.catalogue.Name;
import org.giliran.server.catalogue.Zone;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** The maps of a set-up file about the hall itself and what stands in it. */
final class Places {
    private Places() {}

    static Hall hall(YamlMap file) {
        YamlMap map = file.map("hall", "code", "name", "zone", "dayStartsAt", "publicUrl");
        String zone =
                map.text(
                        "zone",
                        ZoneId.getAvailableZoneIds()::contains,
                        "a time zone such as Asia/Jakarta");
        String url =
                map.text(
                        "publicUrl",
                        u -> u.isEmpty() || u.matches("https?://[^\\s/]+(/[^\\s]*[^\\s/])?"),
                        "http(s)://… without a slash at its end, or \"\"",
                        "");
        return new Hall(
                Codes.of(map),
                map.name("name"),
                ZoneId.of(zone.isEmpty() ? "Asia/Jakarta" : zone),
                Times.of(map, "dayStartsAt", LocalTime.of(3, 0)),
                url);
    }

    static Zone zone(YamlItem item) {
        YamlMap map = item.map("code", "name");
        return new Zone(Codes.of(map), map.name("name"));
    }

    static Counter counter(YamlItem item, List<String> services, List<String> zones) {
        YamlMap map = item.map("code", "name", "zone", "main", "whenIdle");
        return new Counter(
                Codes.of(map),
                map.name("name"),
                zoneOf(map, zones),
                map.codes("main", services, "service"),
                map.codes("whenIdle", services, "service"));
    }

    static Kiosk kiosk(YamlItem item) {
        YamlMap map = item.map("code", "panelWidthMm", "name", "place", "near");
        return new Kiosk(
                Codes.of(map),
                map.number("panelWidthMm", 100, 2_000, 344),
                map.has("name") ? map.name("name") : Name.NONE,
                map.has("place") ? map.name("place") : Name.NONE,
                map.list("near", code -> Objects.requireNonNullElse(code.text(), "")));
    }

    static Display display(YamlItem item, List<String> zones) {
        YamlMap map = item.map("code", "zone", "widthMm", "viewingDistanceMm");
        return new Display(
                Codes.of(map),
                zoneOf(map, zones),
                map.number("widthMm", 200, 10_000, 952),
                map.number("viewingDistanceMm", 500, 50_000, 5_000));
    }

    private static String zoneOf(YamlMap map, List<String> zones) {
        return map.text("zone", zones::contains, "the code of a zone");
    }
}
