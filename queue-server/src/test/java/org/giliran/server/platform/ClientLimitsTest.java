package org.giliran.server.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.giliran.program.ConnectionLimits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClientLimitsTest {
    @ParameterizedTest
    @CsvSource({"0, 1, 1, 1", "1, 0, 1, 1", "1, 1, 0, 1", "1, 1, 1, 0", "1, -1, 1, 1"})
    void aLimitIsOneOrMore(int requests, int commands, int polls, int connections) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ClientLimits(requests, commands, polls, connections));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "10, 6", "2000, 1200"})
    void oneAddressHasThreeInFiveConnectionsAndAlwaysOne(int all, int ofOne) {
        ConnectionLimits limits = new ClientLimits(1, 1, 1, all).connectionLimits();
        assertEquals(all, limits.most());
        assertEquals(ofOne, limits.mostOfOneAddress());
    }
}
