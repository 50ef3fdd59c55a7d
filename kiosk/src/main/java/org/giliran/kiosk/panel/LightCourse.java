package org.giliran.kiosk.panel;

import org.giliran.hardware.button.Button;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What the four lights show: dark; invites when a visit at the counter has finished; answers a
 * finger at once; thanks; dark. Immutable, and without a clock: time is an argument, in nanoseconds
 * of one that never goes back.
 *
 * @param rated id of the ticket that was rated last here, so that it is not invited again by an
 *     answer that was under way; empty for none
 */
public record LightCourse(Show show, Optional<Invitation> invitation, String rated) {
    /** All four, softly: one second on, one off. */
    static final Duration BREATH = Duration.ofSeconds(1);

    /** All four, steadily: long enough to be seen by somebody who looks up. */
    static final Duration THANKS = Duration.ofSeconds(2);

    /** No: the pressed light alone, three times. Twice a second; WCAG 2.3.1 allows three. */
    static final Duration FLASH = Duration.ofMillis(250);

    private static final int FLASHES = 3;

    /** What is going on in front of the panel. */
    public sealed interface Show {
        /** Nobody is there: dark, or the invitation since that moment. */
        record Idle(long since) implements Show {}

        /** A finger is on the button, or its rating is under way: its light answers. */
        record Answering(Button button) implements Show {}

        /** The rating counted. */
        record Thanking(long since) implements Show {}

        /** It did not. */
        record Declining(Button button, long since) implements Show {}
    }

    /** Dark. */
    public static LightCourse dark(long now) {
        return new LightCourse(new Show.Idle(now), Optional.empty(), "");
    }

    /** The visit that can be rated now, if there is one. */
    public LightCourse invited(Optional<Invitation> visit, long now) {
        Optional<Invitation> other = visit.filter(v -> !v.ticket().equals(rated));
        boolean begins = invitation.isEmpty() && show instanceof Show.Idle;
        return new LightCourse(begins ? new Show.Idle(now) : show, other, rated);
    }

    /** A finger is on a button; its light answers until something else is known. */
    public LightCourse answering(Button button) {
        return new LightCourse(new Show.Answering(button), invitation, rated);
    }

    /** The press came to nothing. */
    public LightCourse dropped(long now) {
        return show instanceof Show.Answering ? idle(now) : this;
    }

    /**
     * The server has said what became of a rating by this button.
     *
     * @param ticket that it was sent for; empty: it was the server's to say, and most likely the
     *     one that is invited
     */
    public LightCourse judged(Button button, Optional<String> ticket, Verdict verdict, long now) {
        return switch (verdict) {
            case COUNTED -> thanking(ticket.or(() -> invitation.map(Invitation::ticket)), now);
            case ALREADY_RATED, NO_VISIT_TO_RATE, REFUSED ->
                    new LightCourse(new Show.Declining(button, now), invitation, rated);
        };
    }

    private LightCourse thanking(Optional<String> ticket, long now) {
        String done = ticket.orElse(rated);
        Optional<Invitation> other = invitation.filter(v -> !v.ticket().equals(done));
        return new LightCourse(new Show.Thanking(now), other, done);
    }

    /** The same when what is over is over. */
    public LightCourse at(long now) {
        Optional<Invitation> still = invitation.filter(v -> v.untilNanos() - now > 0);
        OptionalLong ends = ends();
        boolean over = ends.isPresent() && ends.getAsLong() - now <= 0;
        return new LightCourse(over ? new Show.Idle(now) : show, still, rated);
    }

    /** The lights that are lit. */
    public Set<Button> lit(long now) {
        return isOn(now) ? concerned() : EnumSet.noneOf(Button.class);
    }

    private boolean isOn(long now) {
        return switch (show) {
            case Show.Idle(var since) -> invitation.isPresent() && on(now - since, BREATH);
            case Show.Answering _, Show.Thanking _ -> true;
            case Show.Declining(_, var since) -> on(now - since, FLASH);
        };
    }

    private Set<Button> concerned() {
        return switch (show) {
            case Show.Answering(var button) -> EnumSet.of(button);
            case Show.Declining(var button, _) -> EnumSet.of(button);
            case Show.Idle _, Show.Thanking _ -> EnumSet.allOf(Button.class);
        };
    }

    /** When {@link #at} or {@link #lit} says something else next, if nothing happens before. */
    public OptionalLong nextChange(long now) {
        return switch (show) {
            case Show.Idle(var since) ->
                    invitation.isPresent()
                            ? OptionalLong.of(
                                    earlier(
                                            next(since, BREATH, now),
                                            invitation.get().untilNanos()))
                            : OptionalLong.empty();
            case Show.Answering _ -> OptionalLong.empty();
            case Show.Thanking _ -> ends();
            case Show.Declining(_, var since) -> OptionalLong.of(next(since, FLASH, now));
        };
    }

    private static long earlier(long one, long other) {
        return one - other < 0 ? one : other;
    }

    private OptionalLong ends() {
        return switch (show) {
            case Show.Thanking(var since) -> OptionalLong.of(since + THANKS.toNanos());
            case Show.Declining(_, var since) ->
                    OptionalLong.of(since + 2 * FLASHES * FLASH.toNanos());
            case Show.Idle _, Show.Answering _ -> OptionalLong.empty();
        };
    }

    private LightCourse idle(long now) {
        return new LightCourse(new Show.Idle(now), invitation, rated);
    }

    private static boolean on(long age, Duration beat) {
        return age / beat.toNanos() % 2 == 0;
    }

    private static long next(long since, Duration beat, long now) {
        return since + ((now - since) / beat.toNanos() + 1) * beat.toNanos();
    }
}
