package org.giliran.simulation.faults.link;

import org.giliran.program.PollCourse;
import org.giliran.program.Seen;
import org.giliran.server.hall.HallDay;
import org.giliran.simulation.days.Violation;
import org.giliran.simulation.faults.Network.Fate;
import org.giliran.simulation.faults.Promise;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A wall display: the course of its polls is the program's own, and so is what it says of how old
 * its picture is.
 */
final class Wall {
    /** A screen says within 5 s that it is not live; design.md section 3. */
    private static final Duration SAYS_SO_WITHIN = Duration.ofSeconds(5);

    private final Scene scene;
    private final String device;
    private final PollCourse<Picture> course;
    private final Set<Shown> shown = new LinkedHashSet<>();

    /**
     * What the board has.
     *
     * @param version of the view
     */
    private record Picture(String version, List<Shown> calls) {}

    /** A call on the board. */
    record Shown(String ticket, String counter) {}

    Wall(Scene scene, String device) {
        this.scene = scene;
        this.device = device;
        this.course = new PollCourse<>(Picture::version, scene.agenda().now());
    }

    void begin() {
        poll();
        watch();
    }

    private void poll() {
        PollCourse.Ask ask = course.next();
        Instant asked = scene.agenda().now();
        String after = ask.after() == null ? "" : ask.after();
        scene.ask(
                device,
                ask.limit(),
                answer -> scene.server().poll(after, ask.hold(), this::draw, answer),
                (Fate<Optional<Picture>> reply) ->
                        scene.agenda().in(hear(ask, asked, reply), this::poll));
    }

    private Duration hear(PollCourse.Ask ask, Instant asked, Fate<Optional<Picture>> reply) {
        Instant now = scene.agenda().now();
        if (reply instanceof Fate.Answer<Optional<Picture>>(var news)) {
            news.ifPresent(picture -> shown.addAll(picture.calls()));
            return course.answered(ask, news.orElse(null), now, Duration.between(asked, now));
        }
        return course.lost(scene.chance().share());
    }

    private Picture draw(HallDay day) {
        return new Picture(
                scene.server().version(),
                day.calls().stream().map(c -> new Shown(c.ticket(), c.counter())).toList());
    }

    /**
     * Looks at the screen every second: one that says it is live shows what the hall was like a
     * moment ago.
     */
    private void watch() {
        Seen<Picture> seen = course.seen();
        Picture picture = seen.view();
        if (seen.live() && picture != null) {
            long known = Long.parseLong(picture.version());
            Violation.unless(
                    known >= scene.server().seqBefore(SAYS_SO_WITHIN),
                    known,
                    Promise.WALL_SAYS_HOW_OLD);
        }
        scene.agenda().in(Duration.ofSeconds(1), this::watch);
    }

    /** Every call that was ever on this wall. */
    Set<Shown> shown() {
        return shown;
    }
}
