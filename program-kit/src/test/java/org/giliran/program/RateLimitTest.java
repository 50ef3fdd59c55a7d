package org.giliran.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;

final class RateLimitTest {
    /** Near the end of the numbers: a computer may count from anywhere. */
    private long now = Long.MAX_VALUE - 1_000_000_000L;

    private final RateLimit limit = new RateLimit(10, 3, () -> now);

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private boolean may(String client) {
        return limit.take(client).isZero();
    }

    @Test
    void soManyAtOnceAndNoneMore() {
        for (int i = 0; i < 3; i++) {
            assertTrue(may("kiosk-1"), "the " + i + "th");
        }
        assertEquals(Duration.ofMillis(100), limit.take("kiosk-1"));
    }

    @Test
    void whatIsRefusedCostsNothing() {
        soManyAtOnceAndNoneMore();
        for (int i = 0; i < 100; i++) {
            assertFalse(may("kiosk-1"));
        }
        pass(Duration.ofMillis(99));
        assertEquals(Duration.ofMillis(1), limit.take("kiosk-1"));
        pass(Duration.ofMillis(1));
        assertTrue(may("kiosk-1"));
        assertFalse(may("kiosk-1"));
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        soManyAtOnceAndNoneMore();
        limit.giveBack("kiosk-1");
        limit.giveBack("kiosk-2");
        assertTrue(may("kiosk-1"));
        assertFalse(may("kiosk-1"));
    }

    @Test
    void theLimitOfOneIsNotThatOfAnother() {
        soManyAtOnceAndNoneMore();
        assertTrue(may("kiosk-2"));
    }

    @Test
    void whoRestsLongHasNoMoreThanAllAtOnce() {
        soManyAtOnceAndNoneMore();
        pass(Duration.ofDays(3));
        soManyAtOnceAndNoneMore();
    }

    @Test
    void overLongTimesNobodyGetsMoreThanTheRate() {
        int passed = 0;
        for (int i = 0; i < 1_000; i++) {
            passed += may("kiosk-1") ? 1 : 0;
            pass(Duration.ofMillis(10));
        }
        assertEquals(10 * 10 + 3 - 1, passed, 1);
    }

    @Test
    void manyClientsDoNotFillTheMemory() {
        for (int i = 0; i < 3 * RateLimit.CLIENTS_MAX; i++) {
            assertTrue(may("client " + i));
        }
        assertEquals(RateLimit.CLIENTS_MAX, limit.clients());
    }

    @Test
    void whoKeepsComingIsNotForgottenForTheSakeOfMany() {
        soManyAtOnceAndNoneMore();
        for (int i = 0; i < 2 * RateLimit.CLIENTS_MAX; i++) {
            may("client " + i);
            assertFalse(may("kiosk-1"));
        }
    }
}
