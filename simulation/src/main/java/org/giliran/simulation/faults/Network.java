package org.giliran.simulation.faults;

import org.giliran.simulation.days.Agenda;
import org.giliran.simulation.visitors.Chance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The lines between the devices of a hall and its server, with whatever weather each has. A request
 * may be lost, late, doubled or overtaken; so may its answer. For one thread.
 */
public final class Network {
    /** A message that was doubled and comes back when everybody has forgotten it. */
    private static final Duration LATEST_REPEAT = Duration.ofHours(20);

    private final Agenda agenda;
    private final Chance chance;
    private final Map<String, Weather> weather = new HashMap<>();
    private final List<String> devices = new ArrayList<>();

    /** A network of fair weather. */
    public Network(Agenda agenda, Chance chance) {
        this.agenda = agenda;
        this.chance = chance;
    }

    /** What comes of a request, as its sender sees it. */
    public sealed interface Fate<A> {
        /** The server's answer. */
        record Answer<A>(A answer) implements Fate<A> {}

        /** No connection was made: the server has not seen it. */
        record NoConnection<A>() implements Fate<A> {}

        /** Nobody knows. */
        record Lost<A>() implements Fate<A> {}
    }

    /** Takes a request at the server and answers it now, later or never. */
    public interface Server<A> {
        void receive(Consumer<A> answer);
    }

    /** A device has a line of its own. */
    public void connect(String device) {
        devices.add(device);
        weather.put(device, Weather.FAIR);
    }

    /** The devices, in the order in which they were connected. */
    public List<String> devices() {
        return List.copyOf(devices);
    }

    /** Changes the weather of a device's line. */
    public void set(String device, Weather now) {
        weather.put(device, now);
    }

    /**
     * Sends a request.
     *
     * @param limit after which the sender gives up
     * @param isUp whether the server listens
     * @param then told once what came of it
     */
    public <A> void send(
            String device,
            Duration limit,
            BooleanSupplier isUp,
            Server<A> server,
            Consumer<Fate<A>> then) {
        Weather line = weather.getOrDefault(device, Weather.FAIR);
        if (!line.open()) {
            agenda.in(limit, () -> then.accept(new Fate.NoConnection<>()));
            return;
        }
        if (!isUp.getAsBoolean()) {
            Duration refused = way(line);
            agenda.in(
                    refused.compareTo(limit) < 0 ? refused : limit,
                    () -> then.accept(new Fate.NoConnection<>()));
            return;
        }
        var once = new Once<>(then);
        agenda.in(limit, () -> once.accept(new Fate.Lost<>()));
        if (!chance.is(line.losesRequest())) {
            deliver(device, way(line), isUp, server, once);
        }
        if (chance.is(line.repeats())) {
            Duration late =
                    chance.is(0.2)
                            ? chance.seconds(1, (int) LATEST_REPEAT.toSeconds())
                            : chance.seconds(0, 30);
            deliver(device, late, isUp, server, once);
        }
    }

    private <A> void deliver(
            String device,
            Duration way,
            BooleanSupplier isUp,
            Server<A> server,
            Consumer<Fate<A>> then) {
        agenda.in(
                way,
                () -> {
                    if (isUp.getAsBoolean()) {
                        server.receive(answer -> back(device, answer, then));
                    }
                });
    }

    private <A> void back(String device, A answer, Consumer<Fate<A>> then) {
        Weather line = weather.getOrDefault(device, Weather.FAIR);
        if (line.open() && !chance.is(line.losesAnswer())) {
            agenda.in(way(line), () -> then.accept(new Fate.Answer<>(answer)));
        }
    }

    private Duration way(Weather line) {
        return Duration.ofNanos((long) (line.slowest().toNanos() * chance.share()) + 1);
    }

    /** The sender hears the first thing that becomes of his request. */
    private static final class Once<T> implements Consumer<T> {
        private final Consumer<T> then;
        private boolean told;

        Once(Consumer<T> then) {
            this.then = then;
        }

        @Override
        public void accept(T what) {
            if (!told) {
                told = true;
                then.accept(what);
            }
        }
    }
}
