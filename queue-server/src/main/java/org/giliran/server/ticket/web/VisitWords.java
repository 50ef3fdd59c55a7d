package org.giliran.server.ticket.web;

import org.giliran.api.Names;
import org.giliran.api.ticket.FoundVisits;
import org.giliran.server.account.db.Accounts;
import org.giliran.server.calling.Reason;
import org.giliran.server.catalogue.Name;
import org.giliran.server.catalogue.Reasons;
import org.giliran.server.hall.HallDay;
import org.giliran.server.platform.Words;
import org.giliran.server.ticket.Moment;
import org.giliran.server.ticket.VisitWay;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the way of a visit into the words of the wire. */
record VisitWords(HallDay day, Accounts accounts) {

    FoundVisits.Way way(VisitWay way) {
        List<Moment> moments = way.moments();
        return new FoundVisits.Way(
                way.inTurn(),
                (int) standing(moments, Moment.Passed.class).count(),
                standing(moments, Moment.Called.class)
                        .reduce((earlier, later) -> later)
                        .map(Moment::at)
                        .orElse(null),
                moments.stream().map(this::moment).toList());
    }

    private static Stream<Moment> standing(
            List<Moment> moments, Class<? extends Moment.What> kind) {
        return moments.stream().filter(m -> !m.undone() && kind.isInstance(m.what()));
    }

    private FoundVisits.Moment moment(Moment m) {
        return switch (m.what()) {
            case Moment.Issued(var service, var ahead) ->
                    words(m, "ISSUED", "", service, null, ahead, null, null);
            case Moment.Called(var counter, var reason) ->
                    words(m, "CALLED", counter, "", null, null, null, rule(reason));
            case Moment.Passed(var number, var counter, var reason) ->
                    words(m, "PASSED", counter, "", number, null, null, rule(reason));
            case Moment.Step(var kind, var counter, var service, var reason) ->
                    words(m, kind.name(), counter, service, null, null, null, named(kind, reason));
            case Moment.Away(var kind, var counter, var until) ->
                    words(m, kind.name(), counter, "", null, null, until, null);
        };
    }

    private FoundVisits.Moment words(
            Moment m,
            String kind,
            String counter,
            String service,
            @Nullable String number,
            @Nullable Integer ahead,
            @Nullable Instant until,
            @Nullable Names why) {
        String name = accounts.nameOf(m.actor());
        return new FoundVisits.Moment(
                m.seq(),
                m.at(),
                kind,
                m.actor(),
                name.equals(m.actor()) ? null : name,
                Words.orNull(counter),
                Words.orNull(service),
                number,
                ahead,
                until,
                why,
                m.undone() ? true : null);
    }

    private Names rule(Reason reason) {
        return ReasonWords.rule(reason, reasons().call());
    }

    private Reasons reasons() {
        return day.setUp().reasons().orStandard();
    }

    private @Nullable Names named(Moment.Kind kind, String code) {
        List<Reasons.Reason> offered =
                switch (kind) {
                    case CANCELLED -> reasons().cancel();
                    case TRANSFERRED, PUT_FIRST -> reasons().transfer();
                    case CLASS_CHANGED -> reasons().priorityClass();
                    case HALL_PAUSED -> reasons().close();
                    default -> List.of();
                };
        Optional<Name> name = Reasons.find(code, offered);
        return code.isEmpty()
                ? null
                : name.map(Words::names).orElseGet(() -> new Names(code, code));
    }
}
