package org.giliran.server.device;

import org.giliran.server.catalogue.Kiosk;
import org.giliran.server.catalogue.SetUp;

import java.util.ArrayList;
import java.util.List;

/** Which kiosks are near to which, by the set-up. Pure. */
public final class Nearness {
    private Nearness() {}

    /**
     * All other kiosks of a hall, the nearest first: those that the kiosk names as near, then the
     * rest in the order of the set-up, beginning behind this kiosk and going round.
     *
     * @param kiosk a code; none of the set-up: nothing is near to it
     */
    public static List<Kiosk> of(SetUp setUp, String kiosk) {
        List<Kiosk> all = setUp.kiosks();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).code().equals(kiosk)) {
                return others(all, i);
            }
        }
        return List.of();
    }

    private static List<Kiosk> others(List<Kiosk> all, int at) {
        var round = new ArrayList<>(all.subList(at + 1, all.size()));
        round.addAll(all.subList(0, at));
        var nearest = new ArrayList<Kiosk>();
        for (String near : all.get(at).near()) {
            round.stream().filter(k -> k.code().equals(near)).forEach(nearest::add);
        }
        round.removeAll(nearest);
        nearest.addAll(round);
        return nearest;
    }
}
