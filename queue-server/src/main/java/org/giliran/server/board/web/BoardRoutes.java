package org.giliran.server.board.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.Role;
import org.giliran.api.board.KioskHome;
import org.giliran.program.ProblemException;
import org.giliran.program.Queries;
import org.giliran.server.account.db.Accounts.Principal;
import org.giliran.server.account.web.Access;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.LastVisit;
import org.giliran.server.platform.Gate;
import org.giliran.server.platform.Words;
import org.giliran.server.voice.db.VoiceShelf;
import org.giliran.server.watch.web.Watching.View;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** HTTP face of the views that walls, kiosks and supervisors watch. */
public record BoardRoutes(Gate gate, Boards boards, LiveViews live, VoiceShelf voice) {

    /** No code of a set-up: one view for all who ask for a counter that is not there. */
    private static final String NO_COUNTER = "?";

    public void addTo(RoutesConfig routes) {
        routes.get("/api/halls/{hall}/board", this::board);
        routes.get("/api/halls/{hall}/kiosk", this::kiosk);
        routes.get("/api/halls/{hall}/live", this::live);
    }

    private void board(Context ctx) {
        gate.enter(ctx, Access.ANYBODY);
        String zone = Words.orEmpty(Queries.find(ctx, "zone"));
        if (!zone.isEmpty() && !gate.hall().day().setUp().hasZone(zone)) {
            throw new ProblemException(404, "NOT_FOUND", "there is no such zone", "zone");
        }
        var view = new View("board/" + zone, (day, now) -> boards.board(day, zone, own(), now));
        gate.hall().watching().answer(ctx, view.alsoFrom(voice::edition).until(Rest::endsAt));
    }

    private String own() {
        return voice.voice().version();
    }

    private void kiosk(Context ctx) {
        Principal who = gate.enter(ctx, Access.ANYBODY);
        String kiosk = who.role() == Role.KIOSK ? who.id() : "";
        String counter = counter(ctx);
        var view =
                new View(
                        "kiosk/" + kiosk + "/" + counter,
                        (day, now) -> kioskHome(day, kiosk, counter, now));
        gate.hall()
                .watching()
                .answer(
                        ctx,
                        view.alsoFrom(this::edition)
                                .until((day, now) -> endsAt(day, counter, now)));
    }

    /** Also which other kiosks print, and who asked for help. */
    private long edition() {
        return live.server().edition() + live.devices().edition() + live.help().edition();
    }

    private KioskHome kioskHome(HallDay day, String kiosk, String counter, Instant now) {
        return boards.kiosk(
                day,
                kiosk,
                counter,
                new Boards.Beside(
                        live.server().isDiskFull(),
                        live.devices().others(day.setUp(), kiosk),
                        live.help().of(kiosk, now)),
                now);
    }

    private Optional<Instant> endsAt(HallDay day, String counter, Instant now) {
        return Stream.of(
                        day.visitToRate(counter, now).map(LastVisit::until),
                        live.help().calls().endsAt(now),
                        Offers.endsAt(day, now))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** A kiosk must not stop for a panel at a counter that is not there: it is told so instead. */
    private String counter(Context ctx) {
        String counter = Words.orEmpty(Queries.find(ctx, "counter"));
        boolean there =
                counter.isEmpty() || gate.hall().day().setUp().findCounter(counter).isPresent();
        return there ? counter : NO_COUNTER;
    }

    private void live(Context ctx) {
        gate.enter(ctx, Access.STAFF);
        var view = new View("live", live::of).asOfNow().alsoFrom(live::edition).until(live::endsAt);
        gate.hall().watching().answer(ctx, view);
    }
}
