package org.giliran.kiosk.panel;

import org.giliran.hardware.button.Button;
import org.giliran.hardware.button.Edge;
import org.giliran.hardware.button.PanelEvent;
import org.giliran.hardware.button.PressJudge;
import org.giliran.hardware.button.PressLimits;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What happens at a panel, and what it means. No clock and no I/O: times are arguments, in
 * nanoseconds of one clock that never goes back. For one thread.
 *
 * <p>A panel at a counter rates the visit that finished there last; which one that is, the server
 * knows. A panel without a counter, at the exit, only chooses the face; the page asks for the
 * number.
 */
public final class PanelRules {
    /** The page asks for a number for 30 s, and 20 s longer whether somebody is still there. */
    static final Duration CHOSEN_FOR = Duration.ofSeconds(60);

    private final boolean atCounter;
    private final PressLimits limits;
    private PressJudge judge;
    private LightCourse course;
    private Optional<Act.Rate> rating = Optional.empty();
    private Optional<Choice> choice = Optional.empty();
    private long lastPress;

    /**
     * A panel that is not open yet.
     *
     * @param atCounter whether it belongs to a counter
     * @param firstPress presses are numbered from here; larger after each start
     */
    public PanelRules(boolean atCounter, PressLimits limits, long firstPress, long now) {
        this.atCounter = atCounter;
        this.limits = limits;
        this.lastPress = firstPress;
        this.judge = new PressJudge(limits, Set.of(), now);
        this.course = LightCourse.dark(now);
    }

    /** The panel is open, again or for the first time. */
    public void opened(Set<Button> down, long now) {
        judge = new PressJudge(limits, down, now);
        if (rating.isEmpty() && choice.isEmpty()) {
            course = course.dropped(now); // a finger that was there when it broke
        }
    }

    /**
     * What the server shows: whether it answers, and the visit that can be rated here. While it
     * does not, nobody knows who is still to be invited; a press counts all the same, for it is
     * kept.
     */
    public void seen(boolean serverLive, Optional<Invitation> visit, long now) {
        course = course.invited(visit.filter(_ -> serverLive), now);
    }

    public List<Act> edge(Edge edge) {
        return acts(judge.edge(edge), edge.atNanos());
    }

    /** What has come about by itself until now. */
    public List<Act> timePassed(long now) {
        List<Act> acts = acts(judge.timePassed(now), now);
        course = course.at(now);
        if (choice.isPresent() && choice.get().untilNanos() - now <= 0) {
            choice = Optional.empty();
            course = course.dropped(now);
            acts.add(new Act.Forget());
        }
        return acts;
    }

    private List<Act> acts(List<PanelEvent> events, long now) {
        var acts = new ArrayList<Act>();
        for (PanelEvent event : events) {
            acts.add(new Act.Note(event));
            switch (event) {
                case PanelEvent.Touched(var button) -> touched(button);
                case PanelEvent.Dropped _ -> dropped(now);
                case PanelEvent.Pressed(var button) -> acts.addAll(pressed(button, now));
                case PanelEvent.Stuck _, PanelEvent.Freed _ -> {}
            }
        }
        return acts;
    }

    /** While a rating is under way, or thanked for and no other visit waits, nobody is asked. */
    private boolean isForSomething() {
        boolean thanking = course.show() instanceof LightCourse.Show.Thanking;
        return rating.isEmpty() && (!thanking || course.invitation().isPresent());
    }

    private void touched(Button button) {
        if (isForSomething()) {
            course = course.answering(button);
        }
    }

    /** The light goes back to what it showed: a face that is chosen stays chosen. */
    private void dropped(long now) {
        if (rating.isEmpty()) {
            course = choice.map(c -> course.answering(c.button())).orElse(course.dropped(now));
        }
    }

    private List<Act> pressed(Button button, long now) {
        boolean touched = course.show().equals(new LightCourse.Show.Answering(button));
        if (rating.isPresent() || !touched) {
            return List.of(); // the second press of a visit
        }
        if (atCounter) {
            var rate = new Act.Rate(button, course.invitation().map(Invitation::ticket));
            rating = Optional.of(rate);
            return List.of(rate);
        }
        lastPress++;
        var chosen = new Choice(lastPress, button, now + CHOSEN_FOR.toNanos());
        choice = Optional.of(chosen);
        return List.of(new Act.Show(chosen));
    }

    private Optional<Act> forget() {
        boolean had = choice.isPresent();
        choice = Optional.empty();
        return had ? Optional.of(new Act.Forget()) : Optional.empty();
    }

    /** What became of a rating of the counter's. */
    public void judged(Button button, Verdict verdict, long now) {
        course = course.judged(button, rating.flatMap(Act.Rate::ticket), verdict, now);
        rating = Optional.empty();
    }

    /**
     * What became of the rating of a face that the page had; nothing to see when another has been
     * chosen since.
     */
    public List<Act> judgedPress(long press, Button button, Verdict verdict, long now) {
        if (choice.filter(c -> c.press() != press).isPresent()) {
            return List.of();
        }
        course = course.judged(button, Optional.empty(), verdict, now);
        return forget().stream().toList();
    }

    /** The lights that are to be lit. */
    public Set<Button> lit(long now) {
        return course.lit(now);
    }

    /** The buttons that are out of order. */
    public Set<Button> stuck() {
        return judge.stuck();
    }

    /** When something changes next if nothing happens before. */
    public OptionalLong nextChange(long now) {
        OptionalLong ends = OptionalLong.empty();
        if (choice.isPresent()) {
            ends = OptionalLong.of(choice.get().untilNanos());
        }
        return Stream.of(judge.nextDeadlineNanos(), course.nextChange(now), ends)
                .filter(OptionalLong::isPresent)
                .min((one, other) -> Long.signum(one.getAsLong() - other.getAsLong()))
                .orElse(OptionalLong.empty());
    }
}
