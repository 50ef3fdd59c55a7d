package org.giliran.server.device;

import org.giliran.api.device.DeviceAlarm;
import org.giliran.api.device.DeviceStatus;
import org.giliran.api.device.DeviceStatus.Buttons;
import org.giliran.api.device.DeviceStatus.Disk;
import org.giliran.api.device.DeviceStatus.Printer;
import org.giliran.api.device.DeviceStatus.Scanner;
import org.giliran.api.device.DeviceStatus.Sound;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * What people see of a report: as coarse as they need it, so that a view does not change with every
 * heartbeat. Pure.
 *
 * @param clockOffsetSeconds null when the clocks agree
 * @param printerHasTold whether the printer told its state in this report or an earlier one
 */
public record Face(
        @Nullable Printer printer,
        @Nullable Buttons buttons,
        @Nullable Scanner scanner,
        @Nullable Sound sound,
        @Nullable Integer clockOffsetSeconds,
        @Nullable Disk disk,
        boolean printerHasTold,
        Set<DeviceAlarm> alarms) {
    /** Half a round trip over a busy wireless network; less is no news. */
    private static final int AGREE_MILLIS = 2_000;

    private static final int BACKLOG_STEP_SECONDS = 5;

    /**
     * The face of a report.
     *
     * @param before what was shown until now; a clock must go a whole second away from it, and a
     *     printer that told its state then is missed when it does no more
     */
    static Face of(DeviceStatus status, @Nullable Face before) {
        Disk disk = status.disk();
        boolean hadTold = before != null && before.printerHasTold;
        return new Face(
                status.printer(),
                status.buttons(),
                status.scanner(),
                coarse(status.sound()),
                offset(status.clockOffsetMillis(), before),
                disk == null ? null : new Disk(twoDigits(disk.freeBytes())),
                hadTold || tells(status.printer()),
                Alarms.of(status, hadTold));
    }

    /** Of a device that is gone, or a line that hangs, the driver tells. */
    private static boolean tells(@Nullable Printer printer) {
        return printer != null
                && switch (printer.state()) {
                    case READY, PAPER_LOW, PAPER_OUT, COVER_OPEN, CUTTER_ERROR -> true;
                    case OFFLINE, STUCK, UNKNOWN -> false;
                };
    }

    private static @Nullable Sound coarse(@Nullable Sound sound) {
        return sound == null
                ? null
                : new Sound(
                        sound.state(),
                        sound.backlogSeconds() / BACKLOG_STEP_SECONDS * BACKLOG_STEP_SECONDS,
                        sound.notices());
    }

    private static @Nullable Integer offset(@Nullable Integer millis, @Nullable Face before) {
        if (millis == null || Math.abs((long) millis) < AGREE_MILLIS) {
            return null;
        }
        Integer shown = before == null ? null : before.clockOffsetSeconds;
        boolean near = shown != null && Math.abs(millis - shown * 1_000L) < 1_000;
        return near ? shown : Integer.valueOf(Math.round(millis / 1_000f));
    }

    /** 12884901888 becomes 12000000000. */
    private static long twoDigits(long bytes) {
        long unit = 1;
        while (bytes / unit >= 100) {
            unit *= 10;
        }
        return bytes / unit * unit;
    }
}
