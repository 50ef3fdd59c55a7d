package org.giliran.kiosk.course;

import org.giliran.api.board.KioskHome;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When a service gives tickets while nobody can be asked: by the hours that were told last. A quota
 * may have been used up meanwhile, or the hall shut.
 */
final class TicketHours {
    private TicketHours() {}

    /** Whether there are tickets. A server that told no hours had told when it opens, at most. */
    static boolean isOpen(KioskHome.Service service, Instant at) {
        if (!service.hours().isEmpty()) {
            return service.hours().stream().anyMatch(h -> contains(h, at));
        }
        Instant opens = service.opensAt();
        return service.open() || (opens != null && !at.isBefore(opens));
    }

    /**
     * Whether it gave tickets after the server was heard, and has ceased.
     *
     * @param heard when the server told the hours
     */
    static boolean hasClosed(KioskHome.Service service, Instant heard, Instant at) {
        return !isOpen(service, at) && service.hours().stream().anyMatch(h -> ended(h, heard, at));
    }

    private static boolean ended(KioskHome.Hours hours, Instant heard, Instant at) {
        Instant until = hours.until();
        return until != null && until.isAfter(heard) && !until.isAfter(at);
    }

    /** The time that is going on, if there is one and it was told. */
    static List<KioskHome.Hours> now(KioskHome.Service service, Instant at) {
        return service.hours().stream().filter(h -> contains(h, at)).limit(1).toList();
    }

    private static boolean contains(KioskHome.Hours hours, Instant at) {
        Instant until = hours.until();
        return !at.isBefore(hours.from()) && (until == null || at.isBefore(until));
    }

    /** When there will be tickets again, of a service that has none now. */
    static Optional<Instant> opensAt(KioskHome.Service service, Instant at) {
        if (service.hours().isEmpty()) {
            return Optional.ofNullable(service.opensAt());
        }
        return service.hours().stream()
                .map(KioskHome.Hours::from)
                .filter(from -> from.isAfter(at))
                .min(Comparator.naturalOrder());
    }
}
