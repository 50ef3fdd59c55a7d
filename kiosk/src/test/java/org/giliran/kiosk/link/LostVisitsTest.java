package org.giliran.kiosk.link;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.kiosk.Samples;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

final class LostVisitsTest {
    private final Visit visit =
            Visit.of("touch-0000000001", "k", Samples.MONDAY, DeskUnderTest.KTP);

    @Test
    void anInquiryThatBreaksIsMadeAgain() throws Exception {
        var inquiries = new CountDownLatch(2);
        LostVisits.Inquiry broken =
                _ -> {
                    inquiries.countDown();
                    throw new IllegalStateException("the answer makes no sense");
                };
        try (var lost = new LostVisits(Duration.ofMillis(1), broken)) {
            lost.follow(visit);
            assertTrue(inquiries.await(10, TimeUnit.SECONDS), "it was made once only");
        }
    }

    @Test
    void aVisitorWhoTriesAgainIsLeftAloneForTheQuietTime() throws Exception {
        var quiet = Duration.ofMillis(50);
        var sinceTheTry = new CompletableFuture<Duration>();
        LostVisits.Inquiry inquiry =
                lost -> sinceTheTry.complete(Duration.ofNanos(System.nanoTime() - lost.lastTried));
        visit.lastTried = System.nanoTime() + quiet.toNanos(); // again, when it was nearly over
        try (var lost = new LostVisits(quiet, inquiry)) {
            lost.follow(visit);
            Duration alone = sinceTheTry.get(10, TimeUnit.SECONDS);
            assertTrue(alone.compareTo(quiet) >= 0, () -> "left alone for only " + alone);
        }
    }
}
