package org.giliran.kiosk.link;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.kiosk.Samples;
import org.junit.jupiter.api.Test;

import java.time.Duration;
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
}
