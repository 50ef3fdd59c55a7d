package org.giliran.server.setup.link;

import org.giliran.server.account.db.Accounts.StaffEntry;
import org.giliran.server.catalogue.CallRules;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.Display;
import org.giliran.server.catalogue.Hall;
import org.giliran.server.catalogue.Kiosk;
import org.giliran.server.catalogue.Name;
import org.giliran.server.catalogue.OpeningHours;
import org.giliran.server.catalogue.Quota;
import org.giliran.server.catalogue.Reasons;
import org.giliran.server.catalogue.Service;
import org.giliran.server.catalogue.ServiceGroup;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.catalogue.TicketRules;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a set-up as a file that {@link SetUpFile} reads to the same set-up. */
public final class SetUpWriter {
    private static final DumpSettings STYLE =
            DumpSettings.builder()
                    .setDefaultFlowStyle(FlowStyle.BLOCK)
                    .setDereferenceAliases(true)
                    .setWidth(120)
                    .build();

    private SetUpWriter() {}

    public static String write(SetUpFile file) {
        SetUp setUp = file.setUp();
        var map = new LinkedHashMap<String, Object>();
        map.put("hall", hall(setUp.hall()));
        map.put("services", setUp.services().stream().map(SetUpWriter::service).toList());
        if (!setUp.groups().isEmpty()) {
            map.put("groups", setUp.groups().stream().map(SetUpWriter::group).toList());
        }
        map.put(
                "priorityClasses",
                setUp.priorityClasses().stream()
                        .map(
                                c ->
                                        fields(
                                                "code", c.code(),
                                                "name", name(c.name()),
                                                "headStartMinutes", c.headStartMinutes()))
                        .toList());
        map.put(
                "zones",
                setUp.zones().stream()
                        .map(z -> fields("code", z.code(), "name", name(z.name())))
                        .toList());
        map.put("counters", setUp.counters().stream().map(SetUpWriter::counter).toList());
        map.put("kiosks", setUp.kiosks().stream().map(SetUpWriter::kiosk).toList());
        map.put("displays", setUp.displays().stream().map(SetUpWriter::display).toList());
        map.put("staff", file.staff().stream().map(SetUpWriter::staff).toList());
        map.put("callPolicy", callPolicy(setUp.callPolicy()));
        if (!setUp.rules().equals(TicketRules.STANDARD)) {
            map.put("rules", rules(setUp.rules()));
        }
        if (!setUp.opening().equals(OpeningHours.AT_ALL_HOURS)) {
            map.put("opening", HoursWriter.opening(setUp.opening()));
        }
        if (!setUp.reasons().equals(Reasons.NONE)) {
            map.put("reasons", reasons(setUp.reasons()));
        }
        return new Dump(STYLE).dumpToString(map);
    }

    static Map<String, Object> fields(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    static Map<String, Object> name(Name name) {
        return fields("id", name.id(), "en", name.en());
    }

    private static Map<String, Object> hall(Hall hall) {
        return fields(
                "code", hall.code(),
                "name", name(hall.name()),
                "zone", hall.zone().getId(),
                "dayStartsAt", hall.dayStartsAt().toString(),
                "publicUrl", hall.publicUrl());
    }

    private static Map<String, Object> service(Service service) {
        Service.Standard standard = service.standard();
        Map<String, Object> promised =
                fields(
                        "promisedWaitMinutes", standard.promisedWaitMinutes(),
                        "serveMinutes", standard.serveMinutes());
        if (!standard.fee().isEmpty()) {
            promised.put("fee", name(standard.fee()));
        }
        promised.put(
                "requirements", standard.requirements().stream().map(SetUpWriter::name).toList());
        Map<String, Object> map =
                fields(
                        "code", service.code(),
                        "prefix", service.prefix(),
                        "name", name(service.name()),
                        "standard", promised);
        if (!service.steps().isEmpty()) {
            map.put("steps", service.steps());
        }
        if (!service.offered()) {
            map.put("offered", false);
        }
        if (service.minCounters() > 0) {
            map.put("minCounters", service.minCounters());
        }
        if (!service.quota().equals(Quota.NONE)) {
            map.put("quota", HoursWriter.quota(service.quota()));
        }
        if (!service.opening().equals(OpeningHours.AS_THE_HALL)) {
            map.put("opening", HoursWriter.opening(service.opening()));
        }
        if (!service.group().isEmpty()) {
            map.put("group", service.group());
        }
        return map;
    }

    private static Map<String, Object> group(ServiceGroup group) {
        return fields("code", group.code(), "name", name(group.name()));
    }

    private static Map<String, Object> counter(Counter counter) {
        return fields(
                "code", counter.code(),
                "name", name(counter.name()),
                "zone", counter.zone(),
                "main", counter.main(),
                "whenIdle", counter.whenIdle());
    }

    private static Map<String, Object> kiosk(Kiosk kiosk) {
        Map<String, Object> map = fields("code", kiosk.code());
        if (!kiosk.name().isEmpty()) {
            map.put("name", name(kiosk.name()));
        }
        if (!kiosk.place().isEmpty()) {
            map.put("place", name(kiosk.place()));
        }
        map.put("panelWidthMm", kiosk.panelWidthMm());
        if (!kiosk.near().isEmpty()) {
            map.put("near", kiosk.near());
        }
        return map;
    }

    private static Map<String, Object> display(Display display) {
        return fields(
                "code", display.code(),
                "zone", display.zone(),
                "widthMm", display.widthMm(),
                "viewingDistanceMm", display.viewingDistanceMm());
    }

    private static Map<String, Object> staff(StaffEntry staff) {
        Map<String, Object> map =
                fields(
                        "id", staff.id(),
                        "username", staff.username(),
                        "name", staff.name(),
                        "role", staff.role().name());
        if (!staff.skills().isEmpty()) {
            map.put("skills", staff.skills());
        }
        return map;
    }

    private static Map<String, Object> callPolicy(CallRules rules) {
        return fields(
                "kind", rules.kind().name(),
                "overtakingLimit", rules.overtakingLimit(),
                "ratio", rules.priorityCalls() + ":" + rules.regularCalls());
    }

    private static Map<String, Object> rules(TicketRules rules) {
        return fields(
                "callsMax", rules.callsMax(),
                "autoMissedSeconds", rules.autoMissedSeconds(),
                "graceMinutes", rules.graceMinutes(),
                "silentMinutes", rules.silentMinutes(),
                "parkMinutes", rules.parkMinutes(),
                "parkMaxMinutes", rules.parkMaxMinutes(),
                "forgottenMinutes", rules.forgottenMinutes(),
                "offlineTicketsMax", rules.offlineTicketsMax());
    }

    private static Map<String, Object> reasons(Reasons reasons) {
        return fields(
                "pause", reasons(reasons.pause()),
                "cancel", reasons(reasons.cancel()),
                "call", reasons(reasons.call()),
                "close", reasons(reasons.close()),
                "transfer", reasons(reasons.transfer()),
                "priorityClass", reasons(reasons.priorityClass()));
    }

    private static List<Map<String, Object>> reasons(List<Reasons.Reason> reasons) {
        return reasons.stream().map(r -> fields("code", r.code(), "name", name(r.name()))).toList();
    }
}
