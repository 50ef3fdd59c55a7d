package org.giliran.kiosk.visit;

import org.giliran.api.device.HandOver;
import org.giliran.kiosk.visit.KioskEvent.DayHeard;
import org.giliran.kiosk.visit.KioskEvent.HandedOver;
import org.giliran.kiosk.visit.KioskEvent.Installed;
import org.giliran.kiosk.visit.KioskEvent.OfflineIssued;
import org.giliran.kiosk.visit.KioskEvent.OfflinePrinted;
import org.giliran.kiosk.visit.KioskEvent.OfflineRated;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a kiosk's events come to of what it did without its server. For one thread. */
public final class OfflineAccount {
    private final TreeMap<Long, HandOver.Item> items = new TreeMap<>();
    private final Set<String> rated = new HashSet<>();
    private Optional<String> installation = Optional.empty();
    private Optional<LocalDate> heard = Optional.empty();
    private SeriesStand series = SeriesStand.NONE;
    private long last;
    private long acknowledged;

    OfflineAccount() {}

    void add(Installed installed) {
        installation = Optional.of(installed.id());
    }

    void add(DayHeard day) {
        installation = Optional.of(day.installation());
        heard = Optional.of(day.day());
        series = day.series();
        last = Math.max(last, day.last());
        acknowledged = Math.max(acknowledged, day.acknowledged());
    }

    void add(OfflineIssued issued) {
        series = series.with(issued.ticket());
        add(issued.ticket().item());
    }

    void add(OfflineRated one) {
        rated.add(one.asked());
        add(one.item());
    }

    void add(OfflinePrinted printed) {
        add(printed.item());
    }

    private void add(HandOver.Item item) {
        items.put(item.n(), item);
        last = Math.max(last, item.n());
    }

    void add(HandedOver handed) {
        acknowledged = Math.max(acknowledged, handed.n());
    }

    /** Names this installation; empty before the first start with a program that knows it. */
    public Optional<String> installation() {
        return installation;
    }

    /** The newest hall day that the server was heard to have opened. */
    public Optional<LocalDate> heardDay() {
        return heard;
    }

    /** How far the own series are. */
    public SeriesStand series() {
        return series;
    }

    /** The highest n that was given. */
    public long last() {
        return last;
    }

    /** The n up to which the server has everything. */
    public long acknowledged() {
        return acknowledged;
    }

    /** What waits, in order. */
    public List<HandOver.Item> waiting() {
        return List.copyOf(items.tailMap(acknowledged, false).values());
    }

    /** What is known of a part of the list, in order, whether the server has it or not. */
    public List<HandOver.Item> items(long first, long last) {
        return List.copyOf(items.subMap(first, true, last, true).values());
    }

    /** The pages' keys of the ratings that were kept. */
    public Set<String> rated() {
        return Set.copyOf(rated);
    }

    boolean isWhole() {
        return heard.isPresent() && waiting().size() == last - acknowledged;
    }
}
