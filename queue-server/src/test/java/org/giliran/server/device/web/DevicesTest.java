package org.giliran.server.device.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.device.DeviceKind;
import org.giliran.api.device.DeviceStatus;
import org.giliran.api.device.DeviceStatus.Disk;
import org.giliran.api.device.DeviceStatus.Printer;
import org.giliran.api.device.DeviceStatus.PrinterState;
import org.giliran.server.device.DeviceId;
import org.giliran.server.device.Heard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The newest report of each device, and who is told when. */
class DevicesTest {
    private static final Instant MORNING = Instant.parse("2026-11-21T02:00:00Z");
    private static final DeviceId KIOSK = new DeviceId(DeviceKind.KIOSK, "kiosk-1");

    private final AtomicLong nanos = new AtomicLong(-7);
    private final Semaphore told = new Semaphore(0);
    private final Devices devices = Devices.start(nanos::get, told::release);

    @AfterEach
    void close() {
        devices.close();
    }

    private static DeviceStatus status(PrinterState state, int clockMillis, long freeBytes) {
        return new DeviceStatus(
                "kiosk-1",
                new Printer(state, 3),
                null,
                null,
                null,
                clockMillis,
                new Disk(freeBytes));
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void aHeartbeatThatShowsTheSameTellsNobody() {
        devices.report(KIOSK, status(PrinterState.READY, 12, 12_345_678_901L), MORNING);
        assertEquals(1, devices.edition());
        for (int i = 1; i <= 100; i++) {
            pass(Duration.ofSeconds(5));
            devices.report(
                    KIOSK,
                    status(PrinterState.READY, 12 + i, 12_345_678_901L - i * 4096L),
                    MORNING.plusSeconds(5L * i));
        }
        assertEquals(1, devices.edition());
        assertEquals(1, told.availablePermits());
    }

    @Test
    void whatPeopleSeeIsToldOnceEach() {
        devices.report(KIOSK, status(PrinterState.READY, 0, 1_000_000_000), MORNING);
        devices.report(KIOSK, status(PrinterState.PAPER_OUT, 0, 1_000_000_000), MORNING);
        devices.report(KIOSK, status(PrinterState.PAPER_OUT, 0, 1_000_000_000), MORNING);
        devices.report(KIOSK, status(PrinterState.PAPER_OUT, 3_000, 1_000_000_000), MORNING);
        devices.report(KIOSK, status(PrinterState.PAPER_OUT, 3_000, 400_000_000), MORNING);
        assertEquals(4, devices.edition());
        assertEquals(4, told.availablePermits());
    }

    @Test
    void silenceIsToldOnceAndIsMeasuredOnTheEvenClock() throws Exception {
        devices.report(KIOSK, status(PrinterState.READY, 0, 1_000_000_000), MORNING);
        told.acquire();
        pass(Heard.SILENT_AFTER.minusNanos(1));
        devices.report(
                KIOSK,
                status(PrinterState.READY, 0, 1_000_000_000),
                MORNING.plus(Duration.ofDays(1))); // the hall's clock was set
        assertEquals(1, devices.edition());
        pass(Heard.SILENT_AFTER);
        assertTrue(told.tryAcquire(20, TimeUnit.SECONDS));
        pass(Heard.SILENT_AFTER);
        assertFalse(told.tryAcquire(1_200, TimeUnit.MILLISECONDS), "told a second time");
        assertEquals(2, devices.edition());
    }
}
