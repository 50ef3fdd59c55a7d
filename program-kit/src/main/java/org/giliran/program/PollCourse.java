package org.giliran.program;

import org.giliran.api.QueueClient;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * The course of watching one view of the queue server: what to ask next, what an answer or its loss
 * means, how long to pause. It has no thread, no clock and no network; {@link ViewWatch} gives it
 * those of a device. One thread drives it; {@link #seen} may be read by any.
 *
 * @param <T> the view's record
 */
public final class PollCourse<T> {
    /**
     * How long a poll is held by the server. With {@link QueueClient#LIMIT} on top a server that
     * fell silent, cable out or stopped, is known to be away after 4 s; a screen must say so within
     * 5 s.
     */
    public static final Duration WAIT = Duration.ofSeconds(1);

    /**
     * Pause when a server answers a poll at once without news, as one does that is about to stop.
     */
    static final Duration NO_NEWS_PAUSE = Duration.ofMillis(200);

    private final Function<T, String> version;

    /** How old what a screen shows as live may be; design.md section 3. */
    private static final Duration OLDEST = Duration.ofSeconds(5);

    private volatile Seen<T> seen;
    private int failures;

    /** What the newest answer took longer than it was held: by so much it was old when it came. */
    private Duration way = Duration.ZERO;

    /**
     * A poll.
     *
     * @param after the version that is known; null for none
     * @param hold how long the server may keep it waiting for news
     * @param limit when the server counts as away: before what is shown is 5 s old
     */
    public record Ask(@Nullable String after, Duration hold, Duration limit) {}

    /**
     * A course that has seen nothing.
     *
     * @param version the version inside a view
     * @param start since when nothing was heard
     */
    public PollCourse(Function<T, String> version, Instant start) {
        this.version = version;
        this.seen = new Seen<>(false, start, null);
    }

    /** What is known now. */
    public Seen<T> seen() {
        return seen;
    }

    /** What to ask next. A server that was away is not made to hold: that it answers is news. */
    public Ask next() {
        Duration hold = failures == 0 && way.compareTo(WAIT) < 0 ? WAIT : Duration.ZERO;
        Duration usual = hold.plus(QueueClient.LIMIT);
        Duration left = OLDEST.minus(NO_NEWS_PAUSE).minus(way);
        boolean inTime = failures > 0 || usual.compareTo(left) < 0;
        return new Ask(known(), hold, inTime ? usual : left);
    }

    /** Whether the last answers were all lost; false before the first. */
    boolean isFailing() {
        return failures > 0;
    }

    private @Nullable String known() {
        T newest = seen.view();
        return newest == null ? null : version.apply(newest);
    }

    /**
     * The server answered.
     *
     * @param ask what it was asked
     * @param news the view it sent; null when there was nothing newer
     * @param took since it was asked
     * @return the pause before the next poll
     */
    public Duration answered(Ask ask, @Nullable T news, Instant now, Duration took) {
        seen = news == null ? seen.heard(now) : seen.with(news, now);
        failures = 0;
        Duration late = took.minus(ask.hold);
        way = late.isNegative() ? Duration.ZERO : late;
        boolean isNew = ask.after == null || !ask.after.equals(known());
        boolean atOnce = took.compareTo(ask.hold.dividedBy(2)) < 0;
        return !isNew && atOnce ? NO_NEWS_PAUSE : Duration.ZERO;
    }

    /**
     * No answer came, or none that says anything.
     *
     * @param chance from 0 to 1: devices that lost their server together do not come back together
     * @return the pause before the next poll
     */
    public Duration lost(double chance) {
        failures++;
        seen = seen.lost();
        return Backoff.IN_THE_HALL.pause(failures, chance);
    }

    /**
     * The server answered that it does not answer this now.
     *
     * @param retryAfter how long it asks to be left alone; zero when it does not
     * @param chance from 0 to 1
     * @return the pause before the next poll: no shorter than was asked for
     */
    public Duration refused(Duration retryAfter, double chance) {
        Duration usual = lost(chance);
        Duration asked = Duration.ofMillis(Math.round(retryAfter.toMillis() * (1 + chance / 2)));
        return asked.compareTo(usual) > 0 ? asked : usual;
    }
}
