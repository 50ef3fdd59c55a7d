package org.giliran.simulation.visitors;

import org.giliran.server.catalogue.Service;

import java.util.List;
import java.util.Map;

/**
 * How many of a hundred visitors want a service.
 *
 * <p>For a civil registry office, an assumption from the volumes that offices published: family
 * cards and identity cards are most of the work, then certificates. A service of another kind of
 * hall counts as the mean of its fellows that are known, so a hall of other services has equal
 * shares.
 */
public final class Shares {
    private static final Map<String, Integer> KNOWN =
            Map.of(
                    "informasi",
                    18,
                    "kk",
                    26,
                    "ktp",
                    28,
                    "akta",
                    13,
                    "pindah",
                    6,
                    "kia",
                    6,
                    "pengaduan",
                    3);

    private static final int USUAL = 14;

    private Shares() {}

    /** The weight of a service beside the others of its hall. */
    public static int of(String service) {
        return KNOWN.getOrDefault(service, USUAL);
    }

    /** What a visitor wants. */
    static Service wanted(List<Service> services, Chance chance) {
        return chance.weighted(services, s -> of(s.code()));
    }
}
