package org.giliran.server.counter.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.counter.CounterView;
import org.giliran.program.ProblemException;
import org.giliran.program.Queries;
import org.giliran.server.account.web.Access;
import org.giliran.server.device.web.Devices;
import org.giliran.server.device.web.Helping;
import org.giliran.server.hall.HallDay;
import org.giliran.server.note.web.NoteLines;
import org.giliran.server.platform.Gate;
import org.giliran.server.platform.Hall;
import org.giliran.server.platform.Words;
import org.giliran.server.watch.web.Watching.View;

import java.time.Instant;

/** HTTP face of the view that a console watches. */
public record CounterWatchRoutes(
        Gate gate, CounterViews views, Devices devices, NoteLines notes, Helping help) {
    private static final String COUNTER = "/api/halls/{hall}/counters/{counter}";

    /** A ticket's id is its day and its number. */
    private static final int LONGEST_ID = 32;

    public void addTo(RoutesConfig routes) {
        routes.get(COUNTER, this::watch);
    }

    private Hall hall() {
        return gate.hall();
    }

    /** A number that rises after each change of what is not in the day. */
    private long edition() {
        return devices.edition() + hall().alarms().edition() + notes.edition() + help.edition();
    }

    private void watch(Context ctx) {
        gate.enter(ctx, Access.STAFF);
        String counter = ctx.pathParam("counter");
        requireCounter(hall().day(), counter);
        String paper = paper(ctx);
        var view =
                new View(
                        "counter/" + counter + "/" + paper,
                        (day, now) -> view(day, counter, paper, now));
        hall().watching()
                .answer(
                        ctx,
                        view.alsoFrom(this::edition)
                                .until(
                                        (day, now) ->
                                                help.endsAt(
                                                        CounterViews.endsAt(day, counter, now),
                                                        now)));
    }

    /** The ticket whose paper is asked about; empty for none. */
    private static String paper(Context ctx) {
        String ticket = Words.orEmpty(Queries.find(ctx, "paper"));
        if (ticket.length() > LONGEST_ID) {
            throw new ProblemException(
                    400, "OUT_OF_RANGE", "'paper' is the id of a ticket", "paper");
        }
        return ticket;
    }

    /** The next day may have no such counter any more. */
    private CounterView view(HallDay day, String counter, String paper, Instant now) {
        requireCounter(day, counter);
        var beside =
                new CounterViews.Beside(
                        devices.alarms(day.setUp(), counter),
                        hall().alarms().forCounters(),
                        paper,
                        notes::of,
                        help.lines(day.setUp(), now));
        return views.of(day, counter, now, beside);
    }

    private static void requireCounter(HallDay day, String counter) {
        if (day.setUp().findCounter(counter).isEmpty()) {
            throw new ProblemException(404, "UNKNOWN_COUNTER", "there is no such counter");
        }
    }
}
