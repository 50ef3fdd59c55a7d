package org.giliran.server.catalogue;

import java.util.List;

/**
 * What a visitor comes for.
 *
 * @param prefix one or two letters in front of the ticket's number
 * @param steps the services that a visit goes through under this service's number, in their order;
 *     empty: this one alone
 * @param offered whether visitors take tickets for it themselves; else it is only a step of others,
 *     or staff transfer to it
 * @param minCounters so many counters that have it as main stay open for it while it is open; 0: as
 *     staff like
 * @param opening {@link OpeningHours#AS_THE_HALL}, or what differs from the hall's
 * @param group the {@link ServiceGroup} that a kiosk offers it under; empty: none
 */
public record Service(
        String code,
        String prefix,
        Name name,
        Standard standard,
        List<String> steps,
        boolean offered,
        int minCounters,
        Quota quota,
        OpeningHours opening,
        String group) {
    public Service {
        steps = List.copyOf(steps);
    }

    /** A service of no group. */
    public Service(
            String code,
            String prefix,
            Name name,
            Standard standard,
            List<String> steps,
            boolean offered,
            int minCounters,
            Quota quota,
            OpeningHours opening) {
        this(code, prefix, name, standard, steps, offered, minCounters, quota, opening, "");
    }

    /** A service of one step that is offered like the hall is open, without a quota. */
    public Service(String code, String prefix, Name name, Standard standard) {
        this(
                code,
                prefix,
                name,
                standard,
                List.of(),
                true,
                0,
                Quota.NONE,
                OpeningHours.AS_THE_HALL);
    }

    /** The steps of a visit: itself, where it names none. */
    public List<String> way() {
        return steps.isEmpty() ? List.of(code) : steps;
    }

    /** This service with the number and the way of another. */
    Service onTheWayOf(Service other) {
        return new Service(
                code,
                other.prefix,
                name,
                standard,
                other.steps,
                offered,
                minCounters,
                quota,
                opening,
                group);
    }

    /**
     * What the hall has promised for a service.
     *
     * @param promisedWaitMinutes 0: none promised
     * @param serveMinutes the start value of the estimate
     * @param fee in words; empty when nothing is said
     */
    public record Standard(
            int promisedWaitMinutes, int serveMinutes, Name fee, List<Name> requirements) {
        /**
         * When the set-up says nothing: 10 minutes at the counter, the middle of the demo's
         * services.
         */
        public static final Standard NONE = new Standard(0, 10, Name.NONE, List.of());

        public Standard {
            requirements = List.copyOf(requirements);
        }
    }
}
