package org.giliran.kiosk.course;

import org.giliran.api.device.DeviceStatus;
import org.giliran.api.device.HandOver;
import org.giliran.kiosk.visit.KioskEvent.HandedOver;
import org.giliran.kiosk.visit.OfflineAccount;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What waits for the server: numbered without a gap, handed over in order, once each.
 *
 * <p>A server that was restored from a backup may have lost what it had. Then it refuses what comes
 * next, and what it lost is read back from the journal and handed over again. Who has nothing to
 * hand over shows a server that comes back its newest item, to learn of it.
 */
final class Outbox {
    /** How far it goes back first, when something is missing at the server; then ever further. */
    private static final long FIRST_BACK = HandOver.MOST;

    private static final int FURTHER = 10;

    /** A fortnight of a busy hall, some megabytes. */
    private static final int MOST = 20_000;

    /** Tickets go before ratings. */
    private static final int MOST_FOR_RATINGS = 5_000;

    private static final String GAP = "HAND_OVER_GAP";
    private static final String TWICE = "SERIES_USED_TWICE";

    private final Sends sends;
    private final Link link;
    private final String installation;
    private final Deque<HandOver.Item> waiting = new ArrayDeque<>();
    private final Trouble trouble = new Trouble();
    private long last;
    private long acknowledged;
    private boolean sending;
    private long lastSent;
    private boolean behind;
    private HandOver.@Nullable Item newest;

    /** The first that waits is only shown: the server had taken it. */
    private boolean asking;

    private long back = FIRST_BACK;

    /** The journal does not hold what the server lacks: a person must help. */
    private boolean gone;

    private @Nullable String refused;

    /** Another kiosk hands over other things under these n: for good, whatever is taken later. */
    private boolean copied;

    Outbox(Sends sends, Link link, String installation, OfflineAccount before, boolean copied) {
        this.sends = sends;
        this.link = link;
        this.installation = installation;
        this.copied = copied;
        this.waiting.addAll(before.waiting());
        this.last = before.last();
        this.acknowledged = before.acknowledged();
        before.items(last, last).forEach(item -> newest = item);
    }

    /** The n of the next item. */
    long next() {
        return last + 1;
    }

    long last() {
        return last;
    }

    long acknowledged() {
        return acknowledged;
    }

    /** Whether another kiosk gives the same numbers. */
    boolean isCopied() {
        return copied;
    }

    boolean hasRoomForTickets() {
        return waiting.size() < MOST;
    }

    boolean hasRoomForRatings() {
        return waiting.size() < MOST_FOR_RATINGS;
    }

    /** Takes an item that is written down in the same turn, before anything else is done. */
    void add(HandOver.Item item, Turn turn) {
        if (item.n() != next()) {
            throw new IllegalStateException("n " + item.n() + " after " + last);
        }
        last = item.n();
        newest = item;
        if (!sending) {
            shownNoMore();
        }
        waiting.add(item);
        tell(turn);
    }

    /** Sends the next batch, if there is one and it is time. */
    void pump(Turn turn) {
        if (!sending && !waiting.isEmpty() && link.isUp() && trouble.isDue(turn)) {
            HandOver batch = batch();
            sending = true;
            lastSent = batch.requests().getLast().n();
            sends.send(turn, new Request.HandItems("hand-over-" + turn.id(), batch), this::replied);
        }
    }

    private HandOver batch() {
        List<HandOver.Item> items = waiting.stream().limit(HandOver.MOST).toList();
        List<String> numbers = new ArrayList<>();
        items.stream()
                .map(HandOver.Item::ticket)
                .filter(Objects::nonNull)
                .forEach(ticket -> numbers.add(ticket.number()));
        return new HandOver(
                installation,
                numbers.isEmpty() ? null : numbers.getFirst(),
                numbers.isEmpty() ? null : numbers.getLast(),
                items);
    }

    /**
     * A server that has more than was ever sent knows another past of this journal, one that was
     * lost: it would take what is new here for what it has. A person must decide; until then
     * nothing is given up.
     */
    private void replied(Reply reply, Turn turn) {
        sending = false;
        if (behind || (reply instanceof Reply.Acknowledged(var n) && n > lastSent)) {
            behind = true;
            refused("OUTBOX_BEHIND", turn);
            return;
        }
        switch (reply) {
            case Reply.Acknowledged(var n) when n >= waiting.getFirst().n() -> taken(n, turn);
            case Reply.Refused(var problem) when problem.code().equals(GAP) -> missing(turn);
            case Reply.Refused(var problem) -> notTaken(problem.code(), turn);
            case Reply.NotTaken(), Reply.Lost() -> trouble.failed(turn);
            default -> notTaken("NOT_ACKNOWLEDGED", turn);
        }
    }

    /** What is only shown has been taken, and must not stand before what has not. */
    private void notTaken(String code, Turn turn) {
        shownNoMore();
        refused(code, turn);
    }

    private void shownNoMore() {
        if (asking) {
            waiting.removeFirst();
            asking = false;
        }
    }

    private void taken(long n, Turn turn) {
        if (n > acknowledged) {
            acknowledged = n;
            turn.write(new HandedOver(turn.wall(), n));
        }
        while (!waiting.isEmpty() && waiting.getFirst().n() <= n) {
            waiting.removeFirst();
        }
        asking = false;
        back = FIRST_BACK;
        refused = null;
        trouble.over();
        tell(turn);
    }

    /** The server lacks something that it had. */
    private void missing(Turn turn) {
        long first = waiting.getFirst().n();
        if (first > 1 && !gone) {
            turn.act(new Act.FindItems(Math.max(1, first - back), first - 1));
            back *= FURTHER;
        }
        asking = false;
        refused(GAP, turn);
    }

    /** Goes on with what was handed over before, as far as it is known without a gap. */
    void found(List<HandOver.Item> items, Turn turn) {
        int before = waiting.size();
        for (HandOver.Item item : items.reversed()) {
            if (!waiting.isEmpty() && item.n() == waiting.getFirst().n() - 1) {
                waiting.addFirst(item);
            }
        }
        gone = waiting.size() == before;
        if (!gone) {
            trouble.over();
        }
        tell(turn);
    }

    private void refused(String code, Turn turn) {
        refused = code;
        if (code.equals(TWICE) && !copied) {
            copied = true;
            turn.act(new Act.KeepCopied());
        }
        trouble.refused(turn);
        tell(turn);
    }

    void serverIsBack() {
        trouble.tryNow();
        gone = false;
        if (waiting.isEmpty() && newest != null) {
            waiting.add(newest);
            asking = true;
        }
    }

    /** When to try again. */
    OptionalLong dueAt() {
        return sending || waiting.isEmpty() || !link.isUp()
                ? OptionalLong.empty()
                : OptionalLong.of(trouble.dueAt());
    }

    void tell(Turn turn) {
        int left = waiting.size() - (asking ? 1 : 0);
        boolean nothing = left == 0 && refused == null;
        turn.act(new Act.OutboxIs(nothing ? null : new DeviceStatus.Outbox(left, refused)));
    }
}
