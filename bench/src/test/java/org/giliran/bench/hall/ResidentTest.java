package org.giliran.bench.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ResidentTest {

    @Test
    void whatAProcessHoldsIsNotWhatItHasHeldOrAskedFor() {
        String status =
                "Name:\tjava\nVmPeak:\t 3000000 kB\nVmHWM:\t 500000 kB\nVmRSS:\t 153600 kB\n";
        assertEquals(150, Resident.megabytes(status));
    }

    @Test
    void aSystemThatDoesNotSayIsNotGuessedAt() {
        assertEquals(0, Resident.megabytes("Name:\tjava\n"));
    }
}
