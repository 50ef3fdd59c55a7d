package org.giliran.simulation.demo.platform;

import org.giliran.api.Role;
import org.giliran.api.session.LogIn;
import org.giliran.program.HallClock;
import org.giliran.server.platform.CannotStart;
import org.giliran.simulation.visitors.link.SimulatedPeople;
import org.giliran.simulation.visitors.link.SimulatedPeople.Post;

import java.net.URI;
import java.util.List;

/** The simulated people of a demo before it starts: how many come, and who serves them. */
record People(int visitors, long seed, List<Post> staff) {

    /**
     * Chooses staff and counters. The first of the staff is left to whoever tries the demo.
     *
     * @throws CannotStart when the set-up has nobody who could work, or nothing to work at
     */
    static People of(DemoHall hall, int visitors, long seed) throws CannotStart {
        List<LogIn> staff =
                hall.staff().stream()
                        .filter(s -> s.role() == Role.STAFF)
                        .map(s -> new LogIn(s.username(), s.password()))
                        .toList();
        List<Post> posts =
                SimulatedPeople.posts(
                        hall.setUp(), staff.size() > 1 ? staff.subList(1, staff.size()) : staff);
        if (posts.isEmpty() || hall.setUp().services().isEmpty()) {
            throw new CannotStart(
                    "--visitors needs a set-up with staff of role STAFF, counters and services");
        }
        return new People(visitors, seed, posts);
    }

    SimulatedPeople start(DemoHall hall, String server, String kiosk, HallClock clock) {
        return SimulatedPeople.start(
                new SimulatedPeople.Settings(
                        hall.setUp(),
                        URI.create(server),
                        URI.create(kiosk),
                        staff,
                        visitors,
                        seed,
                        clock.start(),
                        clock));
    }

    String situation() {
        return "  People     %d simulated visitors in eight hours, --seed %d%n"
                .formatted(visitors, seed);
    }

    /** Where somebody works; empty for real people. */
    String at(String username) {
        return staff.stream()
                .filter(p -> p.logIn().username().equals(username))
                .map(p -> "simulated, at counter " + p.counter())
                .findFirst()
                .orElse("");
    }
}
