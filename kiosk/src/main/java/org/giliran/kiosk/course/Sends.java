package org.giliran.kiosk.course;

import java.util.HashMap;
import java.util.Map;

/** Requests under way, and who waits for which reply. */
final class Sends {
    /** Takes the reply to one request. */
    interface Taker {
        void take(Reply reply, Turn turn);
    }

    private final Map<Long, Taker> open = new HashMap<>();
    private long last;

    void send(Turn turn, Request request, Taker taker) {
        last++;
        open.put(last, taker);
        turn.act(new Act.Send(last, request));
    }

    /** A second reply to the same request is nobody's. */
    void replied(long id, Reply reply, Turn turn) {
        Taker taker = open.remove(id);
        if (taker != null) {
            taker.take(reply, turn);
        }
    }
}
