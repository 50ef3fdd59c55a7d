package org.giliran.simulation.visitors.link;

import org.giliran.api.session.LogIn;
import org.giliran.program.Background;
import org.giliran.program.HallClock;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.Reasons;
import org.giliran.server.catalogue.SetUp;
import org.giliran.simulation.visitors.Chance;
import org.giliran.simulation.visitors.CounterWork;
import org.giliran.simulation.visitors.Posts;
import org.giliran.simulation.visitors.Shift;
import org.giliran.simulation.visitors.Visitor;
import org.giliran.simulation.visitors.VisitorDay;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** All simulated people of a demo: a virtual thread for everybody who has something to do. */
public final class SimulatedPeople implements AutoCloseable {
    private final Background background = new Background();
    private final Settings settings;
    private final HallTime time;
    private final Shift shift;
    private final Chance chance;

    /**
     * What they are told.
     *
     * @param visitors a business day
     * @param seed of all chance
     * @param begins when the first business day does
     */
    public record Settings(
            SetUp hall,
            URI server,
            URI kiosk,
            List<Post> staff,
            int visitors,
            long seed,
            Instant begins,
            HallClock clock) {
        public Settings {
            staff = List.copyOf(staff);
        }
    }

    /** Who works at which counter. */
    public record Post(LogIn logIn, String counter) {}

    private SimulatedPeople(Settings settings) {
        this.settings = settings;
        this.time = new HallTime(settings.clock, background);
        this.shift = new Shift(settings.begins);
        this.chance = new Chance(settings.seed);
    }

    /** Gives everybody of the staff a counter, as far as there are counters. */
    public static List<Post> posts(SetUp hall, List<LogIn> staff) {
        List<Counter> counters = Posts.choose(hall, staff.size());
        var posts = new ArrayList<Post>();
        for (int i = 0; i < counters.size(); i++) {
            posts.add(new Post(staff.get(i), counters.get(i).code()));
        }
        return posts;
    }

    /** Lets them begin. */
    public static SimulatedPeople start(Settings settings) {
        var people = new SimulatedPeople(settings);
        people.begin();
        return people;
    }

    private void begin() {
        Reasons reasons = settings.hall.reasons().orStandard();
        var arrivals =
                new Arrivals(
                        new KioskVisits(settings.kiosk),
                        new Phones(settings.server),
                        session(settings.staff.getFirst()),
                        reasons.cancel().getFirst().code(),
                        time);
        var crowd = new Crowd(settings.hall, chance.split(), arrivals::leave);
        for (Post post : settings.staff) {
            Chance own = chance.split();
            background.start(() -> work(post, reasons, crowd, own));
        }
        background.start(() -> bring(arrivals, crowd));
    }

    private StaffSession session(Post post) {
        String hall = settings.hall.hall().code();
        return new StaffSession(settings.server, hall, post.logIn, background);
    }

    private void work(Post post, Reasons reasons, Crowd crowd, Chance own)
            throws InterruptedException {
        StaffSession session = session(post);
        var work = new CounterWork(session.staff(), shift, reasons, crowd, own);
        new StaffDesk(session, post.counter, work, time).run();
    }

    /** Day after day; each has its own seed, so that it does not depend on what happened before. */
    private void bring(Arrivals arrivals, Crowd crowd) throws InterruptedException {
        for (int day = 0; !background.stopping(); day++) {
            Instant begins = shift.begins(day);
            if (!time.pauseUntil(begins)) {
                return;
            }
            crowd.goHome();
            List<Visitor> visitors =
                    VisitorDay.draw(settings.hall, settings.visitors, begins, settings.seed + day);
            arrivals.bring(visitors, crowd);
        }
    }

    @Override
    public void close() {
        background.close();
    }
}
