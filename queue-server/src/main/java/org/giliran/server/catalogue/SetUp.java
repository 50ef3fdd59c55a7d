package org.giliran.server.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The whole set-up of a hall, as the journal keeps it. Staff are not in it: their names could not
 * be forgotten.
 *
 * <p>Codes are unique within their list, prefixes within the services, and every code that is
 * referred to exists, and a step has no steps; whoever reads a set-up from outside checks that
 * first.
 *
 * @param opening the hall's hours; a service may differ
 * @param rules what becomes of tickets that nobody acts upon
 * @param groups of services, in the order in which kiosks show them
 */
public record SetUp(
        Hall hall,
        List<Service> services,
        List<PriorityClass> priorityClasses,
        List<Zone> zones,
        List<Counter> counters,
        List<Kiosk> kiosks,
        List<Display> displays,
        CallRules callPolicy,
        Reasons reasons,
        OpeningHours opening,
        TicketRules rules,
        List<ServiceGroup> groups) {
    public SetUp {
        services = List.copyOf(services);
        priorityClasses = List.copyOf(priorityClasses);
        zones = List.copyOf(zones);
        counters = List.copyOf(counters);
        kiosks = List.copyOf(kiosks);
        displays = List.copyOf(displays);
        groups = List.copyOf(groups);
    }

    public Optional<Service> findService(String code) {
        return services.stream().filter(s -> s.code().equals(code)).findFirst();
    }

    public Optional<Counter> findCounter(String code) {
        return counters.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    public Optional<PriorityClass> findPriorityClass(String code) {
        return priorityClasses.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    public boolean hasZone(String code) {
        return zones.stream().anyMatch(z -> z.code().equals(code));
    }

    public boolean hasKiosk(String code) {
        return kiosks.stream().anyMatch(k -> k.code().equals(code));
    }

    /** A service that must exist, because a ticket of the day names it. */
    public Service service(String code) {
        return findService(code).orElseThrow(() -> new IllegalStateException("no service " + code));
    }

    /** A counter that must exist, because an event of the day names it. */
    public Counter counter(String code) {
        return findCounter(code).orElseThrow(() -> new IllegalStateException("no counter " + code));
    }

    /** The hours of a service: its own, and the hall's where it says nothing. */
    public OpeningHours openingOf(Service service) {
        return service.opening().within(opening);
    }

    public boolean hasGroup(String code) {
        return groups.stream().anyMatch(g -> g.code().equals(code));
    }

    /** The groups of services that visitors can choose themselves. */
    public List<ServiceGroup> offeredGroups() {
        return groups.stream()
                .filter(g -> offered().stream().anyMatch(s -> s.group().equals(g.code())))
                .toList();
    }

    /** The services that visitors can choose themselves. */
    public List<Service> offered() {
        return services.stream().filter(Service::offered).toList();
    }

    /**
     * What holds for the rest of a day when the set-up changes in it. Whatever would hurt people
     * who wait stays as it was: the day's services with their prefixes and steps, its priority
     * classes with their head starts, its counters' codes, who serves a service that is taken away,
     * and the policy. Hours, quotas, rules, reasons and groups change at once.
     */
    public SetUp changedTo(SetUp next) {
        List<Service> kept = servicesWith(next);
        var desks = new ArrayList<Counter>();
        next.counters().forEach(c -> desks.add(withKeptServices(c, next)));
        counters.stream().filter(c -> next.findCounter(c.code()).isEmpty()).forEach(desks::add);
        var areas = new ArrayList<>(next.zones());
        zones.stream().filter(z -> !next.hasZone(z.code())).forEach(areas::add);
        var sets = new ArrayList<>(next.groups());
        groups.stream().filter(g -> !next.hasGroup(g.code())).forEach(sets::add);
        return new SetUp(
                sameDay(next.hall()),
                kept,
                priorityClasses,
                areas,
                desks,
                next.kiosks(),
                next.displays(),
                callPolicy,
                next.reasons(),
                next.opening(),
                next.rules(),
                sets);
    }

    /** The same with another desk in the place of the one of its code. */
    public SetUp with(Counter desk) {
        return new SetUp(
                hall,
                services,
                priorityClasses,
                zones,
                counters.stream().map(c -> c.code().equals(desk.code()) ? desk : c).toList(),
                kiosks,
                displays,
                callPolicy,
                reasons,
                opening,
                rules,
                groups);
    }

    /** Today's services, and those new ones that disturb none of them. */
    private List<Service> servicesWith(SetUp next) {
        var kept = new ArrayList<Service>();
        for (Service service : services) {
            kept.add(
                    next.findService(service.code())
                            .map(s -> s.onTheWayOf(service))
                            .orElse(service));
        }
        next.services().stream().filter(s -> isNew(s, kept)).forEach(kept::add);
        return kept.stream()
                .filter(s -> findService(s.code()).isPresent() || canGo(s, kept))
                .toList();
    }

    /** Whether all steps of a service are there today, as steps. */
    private static boolean canGo(Service service, List<Service> today) {
        return service.steps().stream()
                .allMatch(
                        step ->
                                today.stream()
                                        .anyMatch(
                                                s -> s.code().equals(step) && s.steps().isEmpty()));
    }

    /** A counter goes on, today, with the services that the next set-up takes away. */
    private Counter withKeptServices(Counter counter, SetUp next) {
        return findCounter(counter.code())
                .map(
                        today ->
                                new Counter(
                                        counter.code(),
                                        counter.name(),
                                        counter.zone(),
                                        withKept(counter.main(), today.main(), next),
                                        withKept(counter.whenIdle(), today.whenIdle(), next)))
                .orElse(counter);
    }

    private static List<String> withKept(List<String> named, List<String> today, SetUp next) {
        var kept = new ArrayList<>(named);
        today.stream().filter(s -> next.findService(s).isEmpty()).forEach(kept::add);
        return kept;
    }

    private static boolean isNew(Service service, List<Service> kept) {
        return kept.stream()
                .noneMatch(
                        k ->
                                k.code().equals(service.code())
                                        || k.prefix().equals(service.prefix()));
    }

    private Hall sameDay(Hall next) {
        return new Hall(
                hall.code(), next.name(), hall.zone(), hall.dayStartsAt(), next.publicUrl());
    }
}
