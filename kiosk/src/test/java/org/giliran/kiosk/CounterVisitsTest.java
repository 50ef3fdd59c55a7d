package org.giliran.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.kiosk.panel.Invitation;
import org.giliran.program.HallClock;
import org.giliran.program.Seen;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

class CounterVisitsTest {
    private static final long TEN_MINUTES = Duration.ofMinutes(10).toNanos();
    private static final Optional<Invitation> INVITED =
            Optional.of(new Invitation("2026-03-02-A-001", 1_000 + TEN_MINUTES));

    private final CounterVisits visits = new CounterVisits(HallClock.system());

    private Optional<Invitation> see(boolean live, long nanos) {
        return visits.see(new Seen<>(live, Samples.NOON, Samples.home(1, "A-001")), nanos);
    }

    @Test
    void anInvitationEndsTenMinutesAfterItWasSentHoweverOftenNothingNewIsHeard() {
        assertEquals(INVITED, see(true, 1_000));
        assertEquals(INVITED, see(true, 1_000 + TEN_MINUTES / 2));
        assertEquals(INVITED, see(true, 1_000 + TEN_MINUTES));
    }

    @Test
    void nobodyIsInvitedWhileTheServerIsAwayAndNotForLongerAfterwards() {
        see(true, 1_000);
        assertEquals(Optional.empty(), see(false, 2_000));
        assertEquals(INVITED, see(true, TEN_MINUTES / 2));
    }

    @Test
    void aViewWithoutAVisitInvitesNobody() {
        see(true, 1_000);
        var none = new Seen<>(true, Samples.NOON, Samples.home(2, List.of()));
        assertEquals(Optional.empty(), visits.see(none, 2_000));
    }
}
