package org.giliran.bench.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/** The gate must be able to fail. */
class GateTest {
    private final Ledger ledger = new Ledger();

    @Test
    void anAcknowledgedTicketThatTheJournalLacksIsLost() {
        ledger.issued("2026-03-02-A-001");
        ledger.issued("2026-03-02-A-002");
        assertEquals(
                List.of("1 acknowledged tickets are lost"),
                journal(Set.of("2026-03-02-A-001"), Set.of()).lost(ledger));
    }

    @Test
    void anAcknowledgedCallThatTheJournalLacksIsLost() {
        ledger.issued("2026-03-02-A-001");
        ledger.called("2026-03-02-A-001");
        assertEquals(
                List.of("1 acknowledged calls are lost"),
                journal(Set.of("2026-03-02-A-001"), Set.of()).lost(ledger));
    }

    @Test
    void aTicketThatNobodyWasToldOfIsFound() {
        assertEquals(
                List.of("1 tickets were answered to nobody"),
                journal(Set.of("2026-03-02-A-001"), Set.of()).untold(ledger));
    }

    @Test
    void aNumberGivenToTwoVisitorsIsCounted() {
        ledger.issued("2026-03-02-A-001");
        ledger.issued("2026-03-02-A-001");
        assertEquals(1, ledger.twice());
    }

    @Test
    void aTicketCalledAtTwoCountersIsCounted() {
        ledger.called("2026-03-02-A-001");
        ledger.called("2026-03-02-A-001");
        assertEquals(1, ledger.twice());
    }

    @Test
    void thoseIssuedAndNotCalledWait() {
        ledger.issued("2026-03-02-A-001");
        ledger.issued("2026-03-02-A-002");
        ledger.called("2026-03-02-A-001");
        assertEquals(1, ledger.waiting());
    }

    private static JournalCheck journal(Set<String> issued, Set<String> called) {
        return new JournalCheck(issued, called, List.of());
    }
}
