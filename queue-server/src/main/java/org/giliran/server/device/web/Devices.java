package org.giliran.server.device.web;

import static org.giliran.api.device.DeviceAlarm.BUTTONS_STUCK;

import org.giliran.api.board.KioskHome;
import org.giliran.api.device.AlarmLine;
import org.giliran.api.device.DeviceAlarm;
import org.giliran.api.device.DeviceKind;
import org.giliran.api.device.DeviceLine;
import org.giliran.api.device.DeviceStatus;
import org.giliran.program.Background;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.device.DeviceId;
import org.giliran.server.device.Heard;
import org.giliran.server.device.Nearness;
import org.giliran.server.device.NumbersTwice;
import org.giliran.server.platform.Words;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The newest report of each device, in memory only: after a restart nothing is known until the next
 * report comes. Says who fell silent. Safe for all threads.
 */
public final class Devices implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** What the people at a counter can mend. */
    private static final Set<DeviceAlarm> FOR_COUNTERS =
            Set.of(
                    DeviceAlarm.SILENT,
                    DeviceAlarm.PAPER_OUT,
                    DeviceAlarm.PAPER_LOW,
                    DeviceAlarm.COVER_OPEN,
                    DeviceAlarm.PRINTER_OFFLINE,
                    DeviceAlarm.PRINTER_STUCK,
                    DeviceAlarm.CUTTER_ERROR,
                    DeviceAlarm.PRINTER_MUTE,
                    DeviceAlarm.SCANNER_OFFLINE,
                    BUTTONS_STUCK);

    private final Map<DeviceId, Heard> heard = new ConcurrentHashMap<>();
    private final Map<DeviceId, NumbersTwice> twice = new ConcurrentHashMap<>();
    private final AtomicLong edition = new AtomicLong();
    private final LongSupplier nanoTime;
    private final Runnable onChange;
    private final Background background = new Background();

    private Devices(LongSupplier nanoTime, Runnable onChange) {
        this.nanoTime = nanoTime;
        this.onChange = onChange;
    }

    /**
     * Begins with no report.
     *
     * @param nanoTime an even clock, as {@link System#nanoTime}
     * @param onChange told when something changed that people see; quick, on any thread
     */
    public static Devices start(LongSupplier nanoTime, Runnable onChange) {
        var devices = new Devices(nanoTime, onChange);
        devices.background.start(devices::watchForSilence);
        return devices;
    }

    private void watchForSilence() throws InterruptedException {
        while (background.pause(LOOK_EVERY)) {
            heard.keySet().forEach(this::look);
            lookForCopies();
        }
    }

    private synchronized void look(DeviceId device) {
        find(device).ifPresent(known -> put(device, known.at(nanoTime.getAsLong())));
    }

    /**
     * Takes a report.
     *
     * @param now by the hall's clock
     */
    synchronized void report(DeviceId device, DeviceStatus status, Instant now) {
        long nanos = nanoTime.getAsLong();
        Heard known = heard.get(device);
        put(
                device,
                known == null ? Heard.first(status, now, nanos) : known.again(status, now, nanos));
    }

    private void put(DeviceId device, Heard next) {
        if (!next.looksLike(heard.put(device, next))) {
            changed();
        }
    }

    /** A number that rises, after the change, when something changes that people see. */
    public long edition() {
        return edition.get();
    }

    /** The devices of a set-up, each as it is. */
    public List<DeviceLine> lines(SetUp setUp) {
        return DeviceId.of(setUp).stream().map(this::line).toList();
    }

    /** The other kiosks of a set-up, the nearest to this one first, and whether each prints. */
    public List<KioskHome.OtherKiosk> others(SetUp setUp, String kiosk) {
        return Nearness.of(setUp, kiosk).stream()
                .map(
                        other ->
                                new KioskHome.OtherKiosk(
                                        other.code(),
                                        Words.names(other.shownName()),
                                        Words.namesOrNull(other.place()),
                                        prints(other.code())))
                .toList();
    }

    private boolean prints(String kiosk) {
        return find(new DeviceId(DeviceKind.KIOSK, kiosk)).map(Heard::prints).orElse(false);
    }

    private DeviceLine line(DeviceId id) {
        DeviceLine line = find(id).map(h -> h.line(id)).orElseGet(() -> Heard.unheard(id));
        NumbersTwice known = twice.get(id);
        return known == null ? line : known.on(line);
    }

    /**
     * Two kiosks of this name give the same numbers.
     *
     * @param numbers that two visitors have on paper, as far as this time tells
     */
    public void usedTwice(DeviceId kiosk, List<String> numbers) {
        long nanos = nanoTime.getAsLong();
        NumbersTwice before = twice.get(kiosk);
        NumbersTwice now =
                twice.merge(
                        kiosk,
                        new NumbersTwice(List.of(), nanos).and(numbers, nanos),
                        (known, _) -> known.and(numbers, nanos));
        if (before == null || !before.numbers().equals(now.numbers())) {
            changed();
        }
    }

    private void lookForCopies() {
        if (twice.values().removeIf(known -> known.isOver(nanoTime.getAsLong()))) {
            changed();
        }
    }

    private void changed() {
        edition.incrementAndGet();
        onChange.run();
    }

    private Optional<Heard> find(DeviceId id) {
        return Optional.ofNullable(heard.get(id));
    }

    /** What somebody at this counter can mend now, worst first. */
    public List<AlarmLine> alarms(SetUp setUp, String counter) {
        return alarms(setUp, known -> known.isPanelOf(counter));
    }

    /** What somebody at any counter can mend now, worst first. */
    public List<AlarmLine> alarms(SetUp setUp) {
        return alarms(setUp, _ -> true);
    }

    private List<AlarmLine> alarms(SetUp setUp, Predicate<Heard> panels) {
        return DeviceId.of(setUp).stream()
                .filter(id -> id.kind() == DeviceKind.KIOSK)
                .flatMap(id -> find(id).stream().flatMap(h -> alarms(id, h, panels)))
                .sorted(Comparator.comparing(AlarmLine::code))
                .toList();
    }

    private static Stream<AlarmLine> alarms(DeviceId id, Heard known, Predicate<Heard> panels) {
        return known.alarms().entrySet().stream()
                .filter(a -> FOR_COUNTERS.contains(a.getKey()))
                .filter(a -> !a.getKey().equals(BUTTONS_STUCK) || panels.test(known))
                .map(a -> new AlarmLine(id.code(), a.getKey(), a.getValue()));
    }

    @Override
    public void close() {
        background.close();
    }
}
