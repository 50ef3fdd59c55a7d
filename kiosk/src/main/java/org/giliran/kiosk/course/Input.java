package org.giliran.kiosk.course;

import org.giliran.api.board.KioskHome;
import org.giliran.api.device.HandOver;
import org.giliran.api.ticket.RateVisit;
import org.giliran.hardware.printer.PrintOutcome;
import org.giliran.kiosk.visit.Wish;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** What happens to a kiosk. An {@code asker} is answered once, by {@link Act.Answer}. */
public sealed interface Input {
    /**
     * A visitor touched a service.
     *
     * @param touch the page's key of this touch: 16 to 64 visible ASCII characters; the same again
     *     is the same touch
     */
    record Touched(long asker, String touch, Wish wish) implements Input {}

    /** A visitor rated a visit, under the page's or panel's key. */
    record Rated(long asker, String key, RateVisit rating) implements Input {}

    /**
     * A visitor said whether a paper came out.
     *
     * @param copy of which he was asked; 0 for the first paper
     * @param printerMaySend whether a copy would come out, as the printer is now
     */
    record Said(long asker, String ticket, int copy, boolean came, boolean printerMaySend)
            implements Input {}

    /** The reply to a request, or its loss. */
    record Replied(long request, Reply reply) implements Input {}

    /** The view of the server, after each answer and each failure. */
    record Seen(boolean live, Instant since, @Nullable KioskHome home) implements Input {}

    /** The server said what time it is in the hall. */
    record TimeTold(Instant now) implements Input {}

    /** A paper has come to its end. */
    record PrintEnded(String paper, PrintOutcome outcome) implements Input {}

    /** What the journal holds of the items that were asked for, in order. */
    record ItemsFound(List<HandOver.Item> items) implements Input {
        public ItemsFound {
            items = List.copyOf(items);
        }
    }

    /** It is time; see {@link Act.WakeAt}. */
    record Tick() implements Input {}
}
