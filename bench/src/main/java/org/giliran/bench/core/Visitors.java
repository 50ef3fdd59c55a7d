package org.giliran.bench.core;

import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallEvent;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/** Which tickets are taken, one after the other. */
public enum Visitors {
    /** By chance, one in five with priority: a short line leaves many queues empty. */
    MIXED("as they come"),

    /** Each service and class in turn: a short line has as many queues as a long one. */
    IN_TURN("of each kind");

    private static final int MADE = 60_000;

    private final String title;

    Visitors(String title) {
        this.title = title;
    }

    /** For tables. */
    public String title() {
        return title;
    }

    /** Made beforehand, so that only the core's own time counts; read round and round. */
    List<HallCommand.Issue> tickets() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
        return IntStream.range(0, MADE)
                .mapToObj(
                        i ->
                                switch (this) {
                                    case MIXED -> ticket(random.nextInt(100), classOf(random));
                                    case IN_TURN -> ticket(i, i / BusyHall.SERVICES % 3);
                                })
                .toList();
    }

    private static int classOf(RandomGenerator random) {
        return Math.max(0, random.nextInt(10) - 7);
    }

    private static HallCommand.Issue ticket(int service, int priorityClass) {
        return new HallCommand.Issue(
                BusyHall.serviceCode(service),
                BusyHall.CLASSES.get(priorityClass),
                "id",
                HallEvent.Channel.KIOSK,
                HallCommand.ANY_DAY);
    }
}
