package org.giliran.server.device;

import org.giliran.api.device.DeviceAlarm;
import org.giliran.api.device.DeviceStatus;
import org.giliran.api.device.DeviceStatus.Buttons;
import org.giliran.api.device.DeviceStatus.Disk;
import org.giliran.api.device.DeviceStatus.Outbox;
import org.giliran.api.device.DeviceStatus.Printer;
import org.giliran.api.device.DeviceStatus.Scanner;
import org.giliran.api.device.DeviceStatus.Sound;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What of a device's report somebody should go and look at. Pure. */
final class Alarms {
    /** As for the server's own clock; design.md, the hall day. */
    static final Duration CLOCK_TOLERATED = Duration.ofSeconds(60);

    /** A call that is spoken so late is no help any more. */
    static final int BACKLOG_TOLERATED_SECONDS = 15;

    /** Some weeks of a kiosk's journal and its logs. */
    static final long DISK_LEAST_BYTES = 500_000_000;

    private Alarms() {}

    /**
     * The alarms of a report, worst first.
     *
     * @param printerHasTold whether the printer told its state in an earlier report: if not, it is
     *     one that never does, and that it is silent is no news
     */
    static Set<DeviceAlarm> of(DeviceStatus status, boolean printerHasTold) {
        var alarms = new TreeSet<DeviceAlarm>();
        ofPrinter(status.printer(), printerHasTold).ifPresent(alarms::add);
        ofButtons(status.buttons()).ifPresent(alarms::add);
        ofScanner(status.scanner()).ifPresent(alarms::add);
        ofSound(status.sound()).ifPresent(alarms::add);
        ofOutbox(status.outbox()).ifPresent(alarms::add);
        Integer offset = status.clockOffsetMillis();
        if (offset != null && Math.abs((long) offset) > CLOCK_TOLERATED.toMillis()) {
            alarms.add(DeviceAlarm.CLOCK_WRONG);
        }
        Disk disk = status.disk();
        if (disk != null && disk.freeBytes() < DISK_LEAST_BYTES) {
            alarms.add(DeviceAlarm.DISK_LOW);
        }
        return alarms;
    }

    private static Optional<DeviceAlarm> ofPrinter(@Nullable Printer printer, boolean hasTold) {
        if (printer == null) {
            return Optional.empty();
        }
        return switch (printer.state()) {
            case READY -> Optional.empty();
            case UNKNOWN -> hasTold ? Optional.of(DeviceAlarm.PRINTER_MUTE) : Optional.empty();
            case PAPER_LOW -> Optional.of(DeviceAlarm.PAPER_LOW);
            case PAPER_OUT -> Optional.of(DeviceAlarm.PAPER_OUT);
            case COVER_OPEN -> Optional.of(DeviceAlarm.COVER_OPEN);
            case CUTTER_ERROR -> Optional.of(DeviceAlarm.CUTTER_ERROR);
            case OFFLINE -> Optional.of(DeviceAlarm.PRINTER_OFFLINE);
            case STUCK -> Optional.of(DeviceAlarm.PRINTER_STUCK);
        };
    }

    private static Optional<DeviceAlarm> ofButtons(@Nullable Buttons buttons) {
        if (buttons == null) {
            return Optional.empty();
        }
        return switch (buttons.state()) {
            case OK, ABSENT -> Optional.empty();
            case STUCK -> Optional.of(DeviceAlarm.BUTTONS_STUCK);
            case FAILED -> Optional.of(DeviceAlarm.BUTTONS_FAILED);
        };
    }

    private static Optional<DeviceAlarm> ofScanner(@Nullable Scanner scanner) {
        if (scanner == null) {
            return Optional.empty();
        }
        return switch (scanner.state()) {
            case OK, ABSENT -> Optional.empty();
            case OFFLINE -> Optional.of(DeviceAlarm.SCANNER_OFFLINE);
        };
    }

    /** A device that is heard hands over at once: what is still there cannot be handed over. */
    private static Optional<DeviceAlarm> ofOutbox(@Nullable Outbox outbox) {
        if (outbox == null || outbox.waiting() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                outbox.refused() == null ? DeviceAlarm.OUTBOX_WAITING : DeviceAlarm.OUTBOX_REFUSED);
    }

    private static Optional<DeviceAlarm> ofSound(@Nullable Sound sound) {
        if (sound == null) {
            return Optional.empty();
        }
        return switch (sound.state()) {
            case SUSPENDED -> Optional.of(DeviceAlarm.SOUND_SUSPENDED);
            case NO_PAGE -> Optional.of(DeviceAlarm.NO_PAGE);
            case NO_VOICE -> Optional.of(DeviceAlarm.NO_VOICE);
            case PLAYING ->
                    sound.backlogSeconds() > BACKLOG_TOLERATED_SECONDS
                            ? Optional.of(DeviceAlarm.SOUND_BEHIND)
                            : Optional.empty();
            case OFF -> Optional.empty();
        };
    }
}
