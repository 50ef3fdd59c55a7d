package org.giliran.server.device;

import org.giliran.api.device.DeviceAlarm;
import org.giliran.api.device.DeviceLine;
import org.giliran.api.device.DeviceStatus;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of a device that was heard.
 *
 * @param lastNanos when it was heard last, on the machine's even clock
 * @param last the same moment by the hall's clock
 * @param since when it came into being live or silent, by the hall's clock
 * @param alarms with the moment at which each began, worst first
 */
public record Heard(
        boolean live,
        Instant since,
        Instant last,
        long lastNanos,
        Face face,
        Map<DeviceAlarm, Instant> alarms) {
    /** Three reports in a row did not come. */
    public static final Duration SILENT_AFTER = Duration.ofSeconds(15);

    /** After the first report, or the first one after a silence. */
    public static Heard first(DeviceStatus status, Instant now, long nanos) {
        Face face = Face.of(status, null);
        return new Heard(true, now, now, nanos, face, alarms(face, Map.of(), now));
    }

    /** After another report. */
    public Heard again(DeviceStatus status, Instant now, long nanos) {
        if (!live) {
            return first(status, now, nanos);
        }
        Face next = Face.of(status, face);
        return new Heard(true, since, now, nanos, next, alarms(next, alarms, now));
    }

    private static Map<DeviceAlarm, Instant> alarms(
            Face face, Map<DeviceAlarm, Instant> before, Instant now) {
        var alarms = new TreeMap<DeviceAlarm, Instant>();
        face.alarms().forEach(a -> alarms.put(a, before.getOrDefault(a, now)));
        return alarms;
    }

    /** The same after a while: silent, when it was not heard for too long. */
    public Heard at(long nanos) {
        boolean tooLong = nanos - lastNanos >= SILENT_AFTER.toNanos();
        return live && tooLong
                ? new Heard(false, last, last, lastNanos, face, Map.of(DeviceAlarm.SILENT, last))
                : this;
    }

    /** Whether people see the same; when it was last heard is not shown while it is live. */
    public boolean looksLike(@Nullable Heard other) {
        return other != null
                && live == other.live
                && since.equals(other.since)
                && face.equals(other.face)
                && alarms.equals(other.alarms);
    }

    /** Whether its rating panel is this counter's; one at the exit is everybody's. */
    public boolean isPanelOf(String counter) {
        var buttons = face.buttons();
        String of = buttons == null ? null : buttons.counter();
        return of == null || of.equals(counter);
    }

    /**
     * Whether its printer gives paper, as far as it says. One that has never told its state may
     * well print; one that has, and is silent now, may not.
     */
    public boolean prints() {
        var printer = face.printer();
        return live
                && printer != null
                && switch (printer.state()) {
                    case READY, PAPER_LOW -> true;
                    case UNKNOWN -> !face.printerHasTold();
                    case PAPER_OUT, COVER_OPEN, CUTTER_ERROR, OFFLINE, STUCK -> false;
                };
    }

    /** What a supervisor sees; what a silent device said last may be true no more. */
    public DeviceLine line(DeviceId id) {
        return new DeviceLine(
                id.code(),
                id.kind(),
                live,
                since,
                live ? face.printer() : null,
                live ? face.buttons() : null,
                live ? face.scanner() : null,
                live ? face.sound() : null,
                live ? face.clockOffsetSeconds() : null,
                live ? face.disk() : null,
                List.copyOf(alarms.keySet()),
                null);
    }

    /** A device of the set-up that was not heard since the server started. */
    public static DeviceLine unheard(DeviceId id) {
        return new DeviceLine(
                id.code(), id.kind(), false, null, null, null, null, null, null, null, List.of(),
                null);
    }
}
