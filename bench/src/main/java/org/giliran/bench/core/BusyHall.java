package org.giliran.bench.core;

import org.giliran.server.catalogue.CallRules;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.Hall;
import org.giliran.server.catalogue.Name;
import org.giliran.server.catalogue.OpeningHours;
import org.giliran.server.catalogue.PriorityClass;
import org.giliran.server.catalogue.Reasons;
import org.giliran.server.catalogue.Service;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.catalogue.TicketRules;
import org.giliran.server.catalogue.Zone;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The largest hall that the core is made for: 30 counters with three main services each and one
 * when idle, 12 services, two priority classes beside the regular one.
 */
final class BusyHall {
    static final int SERVICES = 12;
    static final int COUNTERS = 30;

    /** Regular tickets first. */
    static final List<String> CLASSES = List.of("", "lansia", "hamil");

    private static final Name NAME = new Name("Balai", "Hall");

    private BusyHall() {}

    static SetUp setUp() {
        return new SetUp(
                new Hall("balai", NAME, ZoneOffset.UTC, LocalTime.MIDNIGHT, ""),
                IntStream.range(0, SERVICES).mapToObj(BusyHall::service).toList(),
                List.of(
                        new PriorityClass(CLASSES.get(1), NAME, 10),
                        new PriorityClass(CLASSES.get(2), NAME, 15)),
                List.of(new Zone("utama", NAME)),
                IntStream.range(0, COUNTERS).mapToObj(BusyHall::counter).toList(),
                List.of(),
                List.of(),
                CallRules.STANDARD,
                Reasons.STANDARD,
                OpeningHours.AT_ALL_HOURS,
                TicketRules.STANDARD,
                List.of());
    }

    private static Service service(int number) {
        String prefix = String.valueOf((char) ('A' + number));
        return new Service(serviceCode(number), prefix, NAME, Service.Standard.NONE);
    }

    private static Counter counter(int number) {
        List<String> main = IntStream.range(0, 3).mapToObj(i -> serviceCode(number + i)).toList();
        List<String> whenIdle = List.of(serviceCode(number + 6));
        return new Counter(counterCode(number), NAME, "utama", main, whenIdle);
    }

    static String serviceCode(int number) {
        return "layanan-" + number % SERVICES;
    }

    static String counterCode(int number) {
        return String.valueOf(number % COUNTERS + 1);
    }
}
