package org.giliran.kiosk.course;

import org.giliran.api.Problem;
import org.giliran.api.ticket.RateVisit;
import org.giliran.kiosk.visit.KioskEvent.OfflineRated;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Passes ratings on, or keeps them while the server is away: a visitor says it once. */
final class Ratings {
    private final Limits limits;
    private final Sends sends;
    private final Link link;
    private final HallTime time;
    private final Outbox outbox;
    private final Recent<Boolean> kept = new Recent<>();
    private final Map<String, Open> open = new HashMap<>();

    /** A rating that somebody waits for. */
    private static final class Open {
        private final RateVisit rating;
        private final long giveUpAt;
        private final List<Long> askers = new ArrayList<>();
        private @Nullable Long sendAt;

        Open(RateVisit rating, long giveUpAt) {
            this.rating = rating;
            this.giveUpAt = giveUpAt;
        }

        long dueAt() {
            return sendAt == null || giveUpAt - sendAt < 0 ? giveUpAt : sendAt;
        }
    }

    Ratings(Limits limits, Sends sends, Link link, HallTime time, Outbox outbox, Set<String> kept) {
        this.limits = limits;
        this.sends = sends;
        this.link = link;
        this.time = time;
        this.outbox = outbox;
        kept.forEach(key -> this.kept.put(key, true));
    }

    void rated(Input.Rated input, Turn turn) {
        if (kept.find(input.key()).isPresent()) {
            turn.answer(input.asker(), new RatingAnswer.Kept());
            return;
        }
        Open known = open.get(input.key());
        if (known != null) {
            known.askers.add(input.asker());
            return;
        }
        var rating = new Open(input.rating(), turn.in(limits.offlineAfter()));
        rating.askers.add(input.asker());
        open.put(input.key(), rating);
        if (link.isUp()) {
            send(input.key(), rating, turn);
        } else {
            keep(input.key(), rating, turn);
        }
    }

    private void send(String key, Open rating, Turn turn) {
        rating.sendAt = null;
        sends.send(
                turn,
                new Request.Rate(key, rating.rating),
                (reply, then) -> replied(key, rating, reply, then));
    }

    private void replied(String key, Open rating, Reply reply, Turn turn) {
        if (open.get(key) != rating) {
            return; // it is kept, and the server will find that it has it
        }
        switch (reply) {
            case Reply.Rated(var ticket) -> end(key, new RatingAnswer.Taken(ticket), turn);
            case Reply.Refused(var problem) -> end(key, new RatingAnswer.Refused(problem), turn);
            default -> again(rating, turn);
        }
    }

    private void again(Open rating, Turn turn) {
        rating.sendAt = turn.in(limits.sendPause());
    }

    private void end(String key, RatingAnswer answer, Turn turn) {
        Open ended = open.remove(key);
        if (ended != null) {
            ended.askers.forEach(asker -> turn.answer(asker, answer));
        }
    }

    private void keep(String key, Open rating, Turn turn) {
        if (!isSound(rating.rating)) {
            end(key, new RatingAnswer.Refused(problem(400, "OUT_OF_RANGE")), turn);
            return;
        }
        if (!outbox.hasRoomForRatings()) {
            end(key, new RatingAnswer.Refused(problem(503, "TOO_MUCH_WAITS")), turn);
            return;
        }
        HallTime.Effective now = time.now(turn);
        var event =
                new OfflineRated(
                        turn.wall(),
                        outbox.next(),
                        "rating-" + outbox.next() + "-" + turn.id(),
                        key,
                        rating.rating,
                        now.at(),
                        now.uncertain());
        turn.write(event);
        outbox.add(event.item(), turn);
        kept.put(key, true);
        end(key, new RatingAnswer.Kept(), turn);
    }

    /** What no server could make sense of would hold up all that comes behind it. */
    private static boolean isSound(RateVisit rating) {
        long which =
                Stream.of(rating.ticket(), rating.number(), rating.counter())
                        .filter(Objects::nonNull)
                        .count();
        return which == 1
                && rating.score() >= 1
                && rating.score() <= 4
                && matches(rating.ticket(), "\\d{4}-\\d{2}-\\d{2}-[A-Z]{1,2}-\\d{3,7}")
                && matches(rating.number(), "[A-Z]{1,2}-\\d{3,7}")
                && matches(rating.counter(), "[a-z0-9-]{1,32}");
    }

    private static boolean matches(@Nullable String value, String pattern) {
        return value == null || value.matches(pattern);
    }

    private static Problem problem(int status, String code) {
        return new Problem("about:blank", code, status, code, "it is not kept", null);
    }

    /** The server is known to be away: nobody waits for it. */
    void serverIsAway(Turn turn) {
        Map.copyOf(open).forEach((key, rating) -> keep(key, rating, turn));
    }

    void timePassed(Turn turn) {
        Map.copyOf(open)
                .forEach(
                        (key, rating) -> {
                            if (turn.is(rating.giveUpAt)) {
                                link.waitedInVain();
                                keep(key, rating, turn);
                            } else if (rating.sendAt != null && turn.is(rating.sendAt)) {
                                send(key, rating, turn);
                            }
                        });
    }

    OptionalLong dueAt() {
        return open.values().stream().mapToLong(Open::dueAt).reduce((a, b) -> a - b <= 0 ? a : b);
    }
}
