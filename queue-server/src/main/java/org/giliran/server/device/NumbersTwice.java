package org.giliran.server.device;

import org.giliran.api.device.DeviceAlarm;
import org.giliran.api.device.DeviceLine;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Two kiosks go by one name and give the same numbers. Each reports in turn, so this is not part of
 * any report; the copy hands over again and again, so it need not be kept anywhere.
 *
 * @param numbers that two visitors have on paper, sorted
 * @param lastNanos when it was seen last, on the machine's even clock
 */
public record NumbersTwice(List<String> numbers, long lastNanos) {
    /** The copy tries every half a minute while it is connected. */
    static final Duration OVER_AFTER = Duration.ofMinutes(10);

    /** More than this no page can list. */
    static final int MOST = 100;

    public NumbersTwice {
        numbers = List.copyOf(numbers);
    }

    /** After it was seen once more. */
    public NumbersTwice and(Collection<String> more, long nanos) {
        var all = new TreeSet<>(numbers);
        all.addAll(more);
        return new NumbersTwice(all.stream().limit(MOST).toList(), nanos);
    }

    /** Whether the copy is not heard of any more. */
    public boolean isOver(long nanos) {
        return nanos - lastNanos >= OVER_AFTER.toNanos();
    }

    /** What a supervisor sees of the kiosk. */
    public DeviceLine on(DeviceLine line) {
        return new DeviceLine(
                line.code(),
                line.kind(),
                line.live(),
                line.since(),
                line.printer(),
                line.buttons(),
                line.scanner(),
                line.sound(),
                line.clockOffsetSeconds(),
                line.disk(),
                Stream.concat(Stream.of(DeviceAlarm.NUMBERS_TWICE), line.alarms().stream())
                        .sorted()
                        .toList(),
                numbers);
    }
}
