package org.giliran.kiosk;

import org.giliran.api.board.KioskHome;
import org.giliran.api.device.DeviceStatus.Buttons;
import org.giliran.api.device.DeviceStatus.ButtonsState;
import org.giliran.kiosk.panel.Invitation;
import org.giliran.program.HallClock;
import org.giliran.program.Seen;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;

/** What the server says of the visits at the counter of a kiosk's panel. */
final class CounterVisits {
    private static final Logger LOG = LoggerFactory.getLogger(CounterVisits.class);

    private final HallClock clock;
    private String version = "";
    private Optional<Invitation> invitation = Optional.empty();
    private volatile boolean counterUnknown;

    CounterVisits(HallClock clock) {
        this.clock = clock;
    }

    /**
     * The visit that can be rated, while the server says so. For the thread of the watch.
     *
     * @param nanos of the clock that never goes back
     */
    Optional<Invitation> see(Seen<KioskHome> seen, long nanos) {
        KioskHome home = seen.view();
        if (home != null && !home.version().equals(version)) {
            version = home.version();
            invitation = invitation(home, nanos);
            hear(Boolean.TRUE.equals(home.counterUnknown()));
        }
        return seen.live() ? invitation : Optional.empty();
    }

    /**
     * By the server's clock alone, since this computer's may be wrong; hence once for each view, as
     * its {@code now} is of the moment it was sent.
     */
    private Optional<Invitation> invitation(KioskHome home, long nanos) {
        KioskHome.VisitToRate visit = home.visitToRate();
        if (visit == null) {
            return Optional.empty();
        }
        Duration left = clock.realTime(Duration.between(home.now(), visit.until()));
        return Optional.of(new Invitation(visit.ticket(), nanos + left.toNanos()));
    }

    private void hear(boolean unknown) {
        if (unknown && !counterUnknown) {
            LOG.warn("the hall has no such counter as --rating-counter names: nobody can rate");
        } else if (!unknown && counterUnknown) {
            LOG.info("the hall has the counter of --rating-counter again");
        }
        counterUnknown = unknown;
    }

    /** Whether the hall has no such counter. Safe for all threads. */
    boolean counterUnknown() {
        return counterUnknown;
    }

    /** A panel at a counter that is not there cannot be used. Safe for all threads. */
    @Nullable Buttons judge(@Nullable Buttons report) {
        return report != null && counterUnknown
                ? new Buttons(ButtonsState.FAILED, report.stuck(), report.counter())
                : report;
    }
}
