package org.giliran.server.hall;

import java.util.List;
import java.util.Optional;

/** Decides which letter an installation of a kiosk gets. */
record SeriesDecisions(HallDay day) {

    /**
     * The letter that it has, or a new one. An installation that comes under another kiosk's name
     * is a copied disk, and two kiosks with one letter would give the same numbers.
     */
    Decision grant(HallCommand.GrantSeries command) {
        if (!day.setUp().hasKiosk(command.kiosk())) {
            return Decision.refused(Refusal.UNKNOWN_KIOSK);
        }
        Optional<Series> known = day.series().find(command.installation());
        if (known.isPresent()) {
            return known.get().kiosk().equals(command.kiosk())
                    ? Decision.accepted()
                    : Decision.refused(Refusal.SERIES_OF_ANOTHER_KIOSK);
        }
        return Letters.free(day.series(), day.setUp(), day.newestSetUp())
                .map(letter -> granted(letter, command))
                .orElse(Decision.refused(Refusal.NO_SERIES_LEFT));
    }

    private static Decision granted(String letter, HallCommand.GrantSeries command) {
        return Decision.acceptedSilently(
                List.of(
                        new HallEvent.SeriesGranted(
                                letter, command.kiosk(), command.installation())));
    }

    /** A set-up in which a kiosk's numbers would be another service's is none. */
    Decision change(HallCommand.ChangeSetUp command) {
        return Letters.collision(day.series(), day.setUp(), command.setUp()).isPresent()
                ? Decision.refused(Refusal.PREFIX_OF_SERIES)
                : Decision.accepted(new HallEvent.SetUpChanged(command.setUp()));
    }
}
