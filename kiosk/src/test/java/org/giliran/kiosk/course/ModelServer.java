package org.giliran.kiosk.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.api.Problem;
import org.giliran.api.device.GrantedSeries;
import org.giliran.api.device.HandOver;
import org.giliran.api.ticket.IssuedTicket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A queue server as a kiosk sees it: idempotent, and strict about the outbox. */
final class ModelServer {
    final Map<String, IssuedTicket> issued = new HashMap<>();
    final List<HandOver.Item> items = new ArrayList<>();
    final Set<String> reported = new HashSet<>();
    final List<String> rated = new ArrayList<>();
    LocalDate day = Halls.MONDAY;
    int restores;
    private final Map<String, Request> keys = new HashMap<>();

    Reply take(Request request) {
        Request before = keys.putIfAbsent(request.key(), request);
        if (before != null && !before.equals(request)) {
            throw new AssertionError("another request under the same key: " + request);
        }
        return switch (request) {
            case Request.AskTicket(var key, var body) ->
                    body.startsWith(day.toString())
                            ? new Reply.Issued(
                                    issued.computeIfAbsent(
                                            key,
                                            _ ->
                                                    Halls.ticket(
                                                            issued.size() + 1,
                                                            Halls.BODIES.wish(body))))
                            : refused("DAY_GONE");
            case Request.ReportPaper report -> {
                reported.add(report.key());
                yield new Reply.Done();
            }
            case Request.Rate(var key, _) -> {
                if (before == null) {
                    rated.add(key);
                }
                yield new Reply.Rated("t");
            }
            case Request.AskSeries _ -> new Reply.Granted(new GrantedSeries("X", "KEY-OF-X"));
            case Request.HandItems(_, var handed) -> take(handed);
        };
    }

    private Reply take(HandOver handed) {
        if (handed.requests().getFirst().n() > items.size() + 1) {
            return refused("HAND_OVER_GAP");
        }
        for (HandOver.Item item : handed.requests()) {
            if (item.n() <= items.size()) {
                assertEquals(items.get((int) item.n() - 1), item, "the same n is the same thing");
            } else {
                assertEquals(items.size() + 1, item.n(), "n is dense");
                items.add(item);
            }
        }
        return new Reply.Acknowledged(handed.requests().getLast().n());
    }

    /** It has forgotten all of the outbox but the first so many. */
    void restore(int known) {
        restores++;
        items.subList(known, items.size()).clear();
    }

    private static Reply refused(String code) {
        return new Reply.Refused(new Problem("about:blank", code, 409, code, "model", null));
    }
}
