package org.giliran.server.board.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.Names;
import org.giliran.server.account.web.Access;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.Reasons;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.platform.Gate;
import org.giliran.server.platform.Words;

import java.util.List;

/**
 * What staff pages need of the set-up: the codes they may send, with their names.
 *
 * @param notesDays for so many days after its own a note of staff is kept
 */
public record HallRoutes(Gate gate, int notesDays) {

    private record Halls(List<HallInfo> halls) {}

    private record HallInfo(
            String code,
            Names name,
            String timeZone,
            List<Coded> zones,
            List<Coded> kiosks,
            List<ServiceInfo> services,
            List<CounterInfo> counters,
            List<Coded> priorityClasses,
            ReasonLists reasons,
            Parking park,
            int notesDays) {}

    private record Coded(String code, Names name) {}

    private record ServiceInfo(
            String code,
            String prefix,
            Names name,
            int promisedWaitMinutes,
            int serveMinutes,
            List<String> steps,
            boolean offered) {}

    /** A counter, with the services that it takes always and those only when idle. */
    private record CounterInfo(String code, Names name, List<String> main, List<String> whenIdle) {}

    private record ReasonLists(
            List<Coded> pause,
            List<Coded> cancel,
            List<Coded> call,
            List<Coded> close,
            List<Coded> transfer,
            List<Coded> priorityClass) {}

    /** For how long a visitor is put off: when nobody says, and at most. */
    private record Parking(int minutes, int maxMinutes) {}

    public void addTo(RoutesConfig routes) {
        routes.get("/api/halls", this::halls);
    }

    private void halls(Context ctx) {
        gate.access().require(ctx, Access.ANYBODY);
        SetUp setUp = gate.hall().day().setUp();
        ctx.header("Cache-Control", "no-store").json(new Halls(List.of(info(setUp))));
    }

    private HallInfo info(SetUp setUp) {
        Reasons reasons = setUp.reasons().orStandard();
        return new HallInfo(
                setUp.hall().code(),
                Words.names(setUp.hall().name()),
                setUp.hall().zone().getId(),
                setUp.zones().stream()
                        .map(z -> new Coded(z.code(), Words.names(z.name())))
                        .toList(),
                setUp.kiosks().stream()
                        .map(k -> new Coded(k.code(), new Names(k.code(), k.code())))
                        .toList(),
                setUp.services().stream()
                        .map(
                                s ->
                                        new ServiceInfo(
                                                s.code(),
                                                s.prefix(),
                                                Words.names(s.name()),
                                                s.standard().promisedWaitMinutes(),
                                                s.standard().serveMinutes(),
                                                s.steps(),
                                                s.offered()))
                        .toList(),
                setUp.counters().stream().map(HallRoutes::info).toList(),
                setUp.priorityClasses().stream()
                        .map(c -> new Coded(c.code(), Words.names(c.name())))
                        .toList(),
                new ReasonLists(
                        coded(reasons.pause()),
                        coded(reasons.cancel()),
                        coded(reasons.call()),
                        coded(reasons.close()),
                        coded(reasons.transfer()),
                        coded(reasons.priorityClass())),
                new Parking(setUp.rules().parkMinutes(), setUp.rules().parkMaxMinutes()),
                notesDays);
    }

    private static CounterInfo info(Counter counter) {
        return new CounterInfo(
                counter.code(), Words.names(counter.name()), counter.main(), counter.whenIdle());
    }

    private static List<Coded> coded(List<Reasons.Reason> reasons) {
        return reasons.stream().map(r -> new Coded(r.code(), Words.names(r.name()))).toList();
    }
}
