package org.giliran.server.device.web;

import org.giliran.api.board.KioskHome;
import org.giliran.api.device.HelpLine;
import org.giliran.server.catalogue.Kiosk;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.device.HelpCalls;
import org.giliran.server.platform.Words;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The calls for help as people read them.
 *
 * @param nameOf the name of a member of staff
 */
public record Helping(HelpCalls calls, UnaryOperator<String> nameOf) {

    /** A number that rises after each change. */
    public long edition() {
        return calls.edition();
    }

    /**
     * When a view that shows them changes by itself.
     *
     * @param own when it does so without them
     */
    public Optional<Instant> endsAt(Optional<Instant> own, Instant now) {
        return Stream.of(own, calls.endsAt(now)).flatMap(Optional::stream).min(Instant::compareTo);
    }

    /** What a kiosk shows of its own call. */
    public Optional<KioskHome.Help> of(String kiosk, Instant now) {
        return calls.standing(now).stream()
                .filter(call -> call.kiosk().equals(kiosk))
                .map(call -> new KioskHome.Help(call.since(), call.isTaken()))
                .findFirst();
    }

    /** What staff see: every call at a kiosk of the set-up, the oldest first. */
    public List<HelpLine> lines(SetUp setUp, Instant now) {
        return calls.standing(now).stream().flatMap(call -> line(setUp, call)).toList();
    }

    private Stream<HelpLine> line(SetUp setUp, HelpCalls.Call call) {
        return setUp.kiosks().stream()
                .filter(kiosk -> kiosk.code().equals(call.kiosk()))
                .map(kiosk -> line(kiosk, call));
    }

    private HelpLine line(Kiosk kiosk, HelpCalls.Call call) {
        return new HelpLine(
                kiosk.code(),
                Words.names(kiosk.shownName()),
                Words.namesOrNull(kiosk.place()),
                call.since(),
                call.isTaken() ? nameOf.apply(call.takenBy()) : null);
    }
}
