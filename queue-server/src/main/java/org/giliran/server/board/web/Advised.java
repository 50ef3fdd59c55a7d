package org.giliran.server.board.web;

import org.giliran.api.board.Live;
import org.giliran.server.advice.Hint;
import org.giliran.server.advice.Hints;
import org.giliran.server.hall.HallDay;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** The hints of the core as a supervisor's page reads them. */
final class Advised {
    private Advised() {}

    static List<Live.Hint> of(HallDay day, Instant now) {
        return Hints.of(day, now).stream().map(Advised::hint).toList();
    }

    private static Live.Hint hint(Hint hint) {
        return switch (hint) {
            case Hint.NoCounter(var service, int waiting, var act) ->
                    new Live.Hint(service, Live.Need.NO_COUNTER, waiting, 0, null, null, deed(act));
            case Hint.TooFew(
                            var service,
                            int waiting,
                            int counters,
                            int minutes,
                            int promised,
                            var act) ->
                    new Live.Hint(
                            service,
                            Live.Need.TOO_FEW,
                            waiting,
                            counters,
                            minutes,
                            promised,
                            deed(act));
        };
    }

    private static Live.@Nullable Act deed(Hint.Act act) {
        return switch (act) {
            case Hint.Nothing _ -> null;
            case Hint.AddService(var counter, int minutes) ->
                    new Live.Act(Live.Deed.ADD_SERVICE, counter, minutes);
            case Hint.Open(var counter, int minutes) ->
                    new Live.Act(Live.Deed.OPEN, counter, minutes);
            case Hint.Resume(var counter, int minutes) ->
                    new Live.Act(Live.Deed.RESUME, counter, minutes);
        };
    }
}
