package org.giliran.server.hall;

import org.giliran.server.catalogue.Quota;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.ordered.OrderedMap;

import java.time.Instant;
import java.util.Comparator;

/** A ticket that counts for the quota of the service it was asked for. */
record Taken(String service, Instant at, long order) implements Comparable<Taken> {
    private static final Comparator<Taken> ORDER =
            Comparator.comparing(Taken::service)
                    .thenComparing(Taken::at)
                    .thenComparingLong(Taken::order);

    @Override
    public int compareTo(Taken other) {
        return ORDER.compare(this, other);
    }

    /** With one ticket more, if its service has a quota; the others need not be counted. */
    static OrderedMap<Taken, String> with(
            OrderedMap<Taken, String> taken, Ticket ticket, SetUp setUp) {
        return setUp.service(ticket.asked()).quota().equals(Quota.NONE)
                ? taken
                : taken.with(new Taken(ticket.asked(), ticket.issuedAt(), ticket.order()), "");
    }

    /** How many tickets of a service were issued in {@code [from, to)}. */
    static int between(OrderedMap<Taken, String> taken, String service, Instant from, Instant to) {
        return taken.countBefore(new Taken(service, to, 0))
                - taken.countBefore(new Taken(service, from, 0));
    }
}
