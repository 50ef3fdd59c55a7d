package org.giliran.server.calling;

import org.giliran.server.catalogue.Counter;
import org.giliran.server.ordered.OrderedMap;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everybody who waits, in ordered queues, so that a policy looks at heads and never scans; and what
 * each counter called last, which some policies go by.
 *
 * <p>Immutable. A ticket stands in the lane of its service, or, when it is bound, in that of its
 * counter; a call counts a passing for everybody in the lanes the counter takes main visitors from
 * who joined before the called ticket.
 */
public final class Line {
    /** Nobody. */
    public static final Line EMPTY =
            new Line(OrderedMap.empty(), OrderedMap.empty(), OrderedMap.empty());

    private final OrderedMap<String, Lane> byService;
    private final OrderedMap<String, Lane> byCounter;
    private final OrderedMap<String, Runs> runs;

    private Line(
            OrderedMap<String, Lane> byService,
            OrderedMap<String, Lane> byCounter,
            OrderedMap<String, Runs> runs) {
        this.byService = byService;
        this.byCounter = byCounter;
        this.runs = runs;
    }

    /**
     * The line with the ticket at its place; {@code passed} is 0, or what it was when the ticket
     * left.
     */
    public Line joined(Waiting ticket, int passed) {
        return withLane(ticket, laneOf(ticket).with(ticket, passed));
    }

    /** The line without the ticket, nobody being passed. */
    public Line left(Waiting ticket) {
        return withLane(ticket, laneOf(ticket).without(ticket));
    }

    /**
     * The line after a call: without the ticket, and everybody it went past counted once more.
     *
     * @param counter that calls: only who could have been taken there as a main visitor is passed
     */
    public Line called(Waiting ticket, Counter counter) {
        Line after = left(ticket);
        Place place = ticket.place();
        OrderedMap<String, Lane> passed = after.byService;
        for (String service : services(counter.main())) {
            passed = passedBefore(passed, service, place);
        }
        return new Line(
                passed,
                passedBefore(after.byCounter, counter.code(), place),
                runs.with(counter.code(), runs(counter).after(ticket)));
    }

    @SuppressWarnings("ReferenceEquality") // only that nothing has changed saves work
    private static OrderedMap<String, Lane> passedBefore(
            OrderedMap<String, Lane> lanes, String code, Place place) {
        Optional<Lane> before = lanes.find(code);
        if (before.isEmpty()) {
            return lanes;
        }
        Lane after = before.get().passedBefore(place);
        return after == before.get() ? lanes : lanes.with(code, after);
    }

    /** How often the ticket was passed; it must be waiting. */
    public int passed(Waiting ticket) {
        return laneOf(ticket).queueOf(ticket).passed(ticket);
    }

    /** How many wait for a service. */
    public int waiting(String service) {
        return queues(service).stream().mapToInt(e -> e.value().size()).sum();
    }

    /** How many wait whom the counter may take, be it only when it is idle. */
    public int waiting(Counter counter) {
        return main(counter).size() + whenIdle(counter).size();
    }

    /** Who of the service joined first. */
    public Optional<Waiting> longest(String service) {
        return queues(service).stream()
                .flatMap(e -> e.value().earliest().stream())
                .min(Comparator.comparing(Waiting::place));
    }

    /** What the counter called last. */
    Runs runs(Counter counter) {
        return runs.find(counter.code()).orElse(Runs.NONE);
    }

    /** Where the counter takes main visitors from. */
    Lanes main(Counter counter) {
        List<Lane> lanes = lanes(services(counter.main()));
        byCounter.find(counter.code()).ifPresent(lanes::add);
        return new Lanes(lanes);
    }

    /** Where the counter takes people from when it has no main visitor. */
    Lanes whenIdle(Counter counter) {
        List<String> services = services(counter.whenIdle());
        services.removeAll(counter.main());
        return new Lanes(lanes(services));
    }

    /** The queues of a service, those of bound tickets too. */
    List<OrderedMap.Entry<Queue.Key, Queue>> queues(String service) {
        var found = new ArrayList<OrderedMap.Entry<Queue.Key, Queue>>();
        byService.find(service).ifPresent(lane -> found.addAll(lane.queues().entries()));
        byCounter.forEach(
                (_, lane) ->
                        lane.queues().entries().stream()
                                .filter(e -> e.key().service().equals(service))
                                .forEach(found::add));
        return found;
    }

    /** Each once: nobody is passed twice by one call. */
    private static List<String> services(List<String> named) {
        var services = new ArrayList<String>(named.size());
        for (String service : named) {
            if (!services.contains(service)) {
                services.add(service);
            }
        }
        return services;
    }

    private List<Lane> lanes(List<String> services) {
        var lanes = new ArrayList<Lane>();
        services.forEach(s -> byService.find(s).ifPresent(lanes::add));
        return lanes;
    }

    private Lane laneOf(Waiting ticket) {
        Optional<Lane> lane =
                ticket.bound()
                        ? byCounter.find(ticket.counter())
                        : byService.find(ticket.service());
        return lane.orElse(Lane.EMPTY);
    }

    private Line withLane(Waiting ticket, Lane lane) {
        return ticket.bound()
                ? new Line(byService, with(byCounter, ticket.counter(), lane), runs)
                : new Line(with(byService, ticket.service(), lane), byCounter, runs);
    }

    private static OrderedMap<String, Lane> with(
            OrderedMap<String, Lane> lanes, String code, Lane lane) {
        return lane.isEmpty() ? lanes.without(code) : lanes.with(code, lane);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Line line
                && line.byService.equals(byService)
                && line.byCounter.equals(byCounter)
                && line.runs.equals(runs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(byService, byCounter, runs);
    }

    @Override
    public String toString() {
        return byService + " " + byCounter + " " + runs;
    }
}
