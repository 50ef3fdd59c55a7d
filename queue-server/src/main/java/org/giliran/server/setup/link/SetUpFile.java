package org.giliran.server.setup.link;

import org.giliran.api.Role;
import org.giliran.server.account.db.Accounts.StaffEntry;
import org.giliran.server.catalogue.CallRules;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.Display;
import org.giliran.server.catalogue.Hall;
import org.giliran.server.catalogue.Kiosk;
import org.giliran.server.catalogue.PriorityClass;
import org.giliran.server.catalogue.Reasons;
import org.giliran.server.catalogue.Service;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.catalogue.Zone;
import org.giliran.server.setup.link.SetUpProblems.Collector;
import org.giliran.server.setup.link.YamlMap.Item;
import org.snakeyaml.engine.v2.nodes.Node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A set-up file in YAML 1.2: what the journal keeps, and the staff, who are kept apart.
 *
 * <p>This class is the file's grammar, one method for each of its maps; that is why it is long.
 */
public record SetUpFile(SetUp setUp, List<StaffEntry> staff) {
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,32}");
    private static final String CODE_WORDS = "1 to 32 of a-z, 0-9 and '-'";
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{1,2}");

    /** Files of halls have a few kilobytes. */
    private static final int MOST_BYTES = 1 << 20;

    public SetUpFile {
        staff = List.copyOf(staff);
    }

    /**
     * Reads and checks a file.
     *
     * @throws SetUpProblems with the line, the field and what was expected, for everything that is
     *     wrong
     */
    public static SetUpFile read(Path path) throws IOException, SetUpProblems {
        if (Files.size(path) > MOST_BYTES) {
            throw new IOException(path + " is larger than any set-up file");
        }
        var problems = new Collector();
        String yaml = SetUpText.of(Files.readAllBytes(path), problems);
        problems.throwIfAny();
        return parse(yaml);
    }

    /** Reads and checks the text of a file; see {@link #read}. */
    public static SetUpFile parse(String yaml) throws SetUpProblems {
        var problems = new Collector();
        SetUpFile file = new Reader(problems).file(YamlTree.compose(yaml, problems));
        problems.throwIfAny();
        return file;
    }

    private record Reader(Collector problems) {

        SetUpFile file(Optional<Node> root) {
            YamlMap map =
                    YamlMap.of(
                            root.orElse(null),
                            "",
                            problems,
                            "hall",
                            "services",
                            "priorityClasses",
                            "zones",
                            "counters",
                            "kiosks",
                            "displays",
                            "staff",
                            "callPolicy",
                            "reasons");
            Hall hall = hall(map);
            List<Service> services = map.list("services", this::service);
            List<PriorityClass> classes = map.list("priorityClasses", this::priorityClass);
            List<Zone> zones = map.list("zones", this::zone);
            List<String> serviceCodes = services.stream().map(Service::code).toList();
            List<String> zoneCodes = zones.stream().map(Zone::code).toList();
            List<Counter> counters =
                    map.list("counters", item -> counter(item, serviceCodes, zoneCodes));
            List<Kiosk> kiosks = map.list("kiosks", this::kiosk);
            List<Display> displays = map.list("displays", item -> display(item, zoneCodes));
            List<StaffEntry> staff = map.list("staff", this::staff);
            CallRules rules = rules(map);
            Reasons reasons = reasons(map);
            checkLists(map, services, zones, counters);
            checkUnique(map, services, classes, zones, counters, kiosks, displays, staff);
            var setUp =
                    new SetUp(
                            hall, services, classes, zones, counters, kiosks, displays, rules,
                            reasons);
            return new SetUpFile(setUp, staff);
        }

        private Hall hall(YamlMap file) {
            YamlMap map =
                    YamlMap.of(
                            file.node("hall"),
                            "hall",
                            problems,
                            "code",
                            "name",
                            "zone",
                            "dayStartsAt",
                            "publicUrl");
            String zone = map.text("zone", Reader::isZone, "a time zone such as Asia/Jakarta");
            String starts =
                    map.text("dayStartsAt", Reader::isTime, "a time such as \"03:00\"", "03:00");
            String url =
                    map.text(
                            "publicUrl",
                            u -> u.isEmpty() || u.matches("https?://[^\\s/]+(/[^\\s]*[^\\s/])?"),
                            "http(s)://… without a slash at its end, or \"\"",
                            "");
            return new Hall(
                    code(map),
                    map.name("name"),
                    zone.isEmpty() ? ZoneId.of("Asia/Jakarta") : ZoneId.of(zone),
                    starts.isEmpty() ? LocalTime.of(3, 0) : LocalTime.parse(starts),
                    url);
        }

        private static boolean isZone(String text) {
            return ZoneId.getAvailableZoneIds().contains(text);
        }

        private static boolean isTime(String text) {
            try {
                LocalTime.parse(text);
                return text.matches("\\d\\d:\\d\\d");
            } catch (DateTimeException _) {
                return false;
            }
        }

        private static String code(YamlMap map) {
            return map.text("code", c -> CODE.matcher(c).matches(), CODE_WORDS);
        }

        private Service service(Item item) {
            YamlMap map =
                    YamlMap.of(
                            item.node(),
                            item.path(),
                            problems,
                            "code",
                            "prefix",
                            "name",
                            "standard");
            String prefix =
                    map.text(
                            "prefix",
                            p -> PREFIX.matcher(p).matches(),
                            "one or two letters A to Z");
            return new Service(code(map), prefix, map.name("name"), standard(map));
        }

        private Service.Standard standard(YamlMap service) {
            if (!service.has("standard")) {
                return Service.Standard.NONE;
            }
            YamlMap map =
                    YamlMap.of(
                            service.node("standard"),
                            service.join("standard"),
                            problems,
                            "promisedWaitMinutes",
                            "serveMinutes",
                            "fee",
                            "requirements");
            return new Service.Standard(
                    map.number("promisedWaitMinutes", 0, 480, 0),
                    map.number("serveMinutes", 1, 480, Service.Standard.NONE.serveMinutes()),
                    map.nameOrText("fee"),
                    map.names("requirements"));
        }

        private PriorityClass priorityClass(Item item) {
            YamlMap map =
                    YamlMap.of(
                            item.node(), item.path(), problems, "code", "name", "headStartMinutes");
            return new PriorityClass(
                    code(map), map.name("name"), map.number("headStartMinutes", 0, 480, 0));
        }

        private Zone zone(Item item) {
            YamlMap map = YamlMap.of(item.node(), item.path(), problems, "code", "name");
            return new Zone(code(map), map.name("name"));
        }

        private Counter counter(Item item, List<String> services, List<String> zones) {
            YamlMap map =
                    YamlMap.of(
                            item.node(),
                            item.path(),
                            problems,
                            "code",
                            "name",
                            "zone",
                            "main",
                            "whenIdle");
            return new Counter(
                    code(map),
                    map.name("name"),
                    map.text("zone", zones::contains, "the code of a zone"),
                    map.codes("main", services, "service"),
                    map.codes("whenIdle", services, "service"));
        }

        private Kiosk kiosk(Item item) {
            YamlMap map = YamlMap.of(item.node(), item.path(), problems, "code", "panelWidthMm");
            return new Kiosk(code(map), map.number("panelWidthMm", 100, 2_000, 344));
        }

        private Display display(Item item, List<String> zones) {
            YamlMap map =
                    YamlMap.of(
                            item.node(),
                            item.path(),
                            problems,
                            "code",
                            "zone",
                            "widthMm",
                            "viewingDistanceMm");
            return new Display(
                    code(map),
                    map.text("zone", zones::contains, "the code of a zone"),
                    map.number("widthMm", 200, 10_000, 952),
                    map.number("viewingDistanceMm", 500, 50_000, 5_000));
        }

        private StaffEntry staff(Item item) {
            YamlMap map =
                    YamlMap.of(
                            item.node(), item.path(), problems, "id", "username", "name", "role");
            String username =
                    map.text(
                            "username",
                            u -> u.matches("[a-z0-9._-]{1,32}"),
                            "1 to 32 of a-z, 0-9, '.', '_' and '-'");
            String role =
                    map.text(
                            "role",
                            r -> List.of("STAFF", "SUPERVISOR", "ADMIN").contains(r),
                            "STAFF, SUPERVISOR or ADMIN");
            String name = map.text("name", YamlMap::isName, YamlMap.NAME, username);
            return new StaffEntry(
                    map.text("id", i -> CODE.matcher(i).matches(), CODE_WORDS),
                    username,
                    name,
                    role.isEmpty() ? Role.STAFF : Role.valueOf(role));
        }

        private CallRules rules(YamlMap file) {
            if (!file.has("callPolicy")) {
                return CallRules.STANDARD;
            }
            YamlMap map =
                    YamlMap.of(
                            file.node("callPolicy"),
                            "callPolicy",
                            problems,
                            "kind",
                            "overtakingLimit");
            map.text("kind", "HEAD_START"::equals, "HEAD_START");
            return new CallRules(
                    CallRules.Kind.HEAD_START,
                    map.number("overtakingLimit", 1, 1_000, CallRules.STANDARD.overtakingLimit()));
        }

        private Reasons reasons(YamlMap file) {
            if (!file.has("reasons")) {
                return Reasons.NONE;
            }
            YamlMap map =
                    YamlMap.of(
                            file.node("reasons"),
                            "reasons",
                            problems,
                            "pause",
                            "cancel",
                            "call",
                            "close");
            return new Reasons(
                    map.list("pause", this::reason),
                    map.list("cancel", this::reason),
                    map.list("call", this::reason),
                    map.list("close", this::reason));
        }

        private Reasons.Reason reason(Item item) {
            YamlMap map = YamlMap.of(item.node(), item.path(), problems, "code", "name");
            return new Reasons.Reason(code(map), map.name("name"));
        }

        private static void checkLists(
                YamlMap file, List<Service> services, List<Zone> zones, List<Counter> counters) {
            if (services.isEmpty()) {
                file.problem("services", "expected at least one service");
            }
            if (zones.isEmpty()) {
                file.problem("zones", "expected at least one zone");
            }
            if (counters.isEmpty()) {
                file.problem("counters", "expected at least one counter");
            }
        }

        private static void checkUnique(
                YamlMap file,
                List<Service> services,
                List<PriorityClass> classes,
                List<Zone> zones,
                List<Counter> counters,
                List<Kiosk> kiosks,
                List<Display> displays,
                List<StaffEntry> staff) {
            unique(file, "services", "code", services, Service::code);
            unique(file, "services", "prefix", services, Service::prefix);
            unique(file, "priorityClasses", "code", classes, PriorityClass::code);
            unique(file, "zones", "code", zones, Zone::code);
            unique(file, "counters", "code", counters, Counter::code);
            unique(file, "kiosks", "code", kiosks, Kiosk::code);
            unique(file, "displays", "code", displays, Display::code);
            unique(file, "staff", "id", staff, StaffEntry::id);
            unique(file, "staff", "username", staff, StaffEntry::username);
        }

        private static <T> void unique(
                YamlMap file, String list, String field, List<T> entries, Function<T, String> of) {
            var seen = new HashMap<String, Integer>();
            for (int i = 0; i < entries.size(); i++) {
                String value = of.apply(entries.get(i));
                Integer first = value.isEmpty() ? null : seen.putIfAbsent(value, i);
                if (first != null) {
                    int line = file.lineOfEntry(list, first, field);
                    file.problemOfEntry(list, i, field, twice(field, value, line));
                }
            }
        }

        private static String twice(String field, String value, int line) {
            return "expected every %s once; '%s' stands in line %d already"
                    .formatted(field, value, line);
        }
    }
}
