package org.giliran.server.setup.desk;

import org.giliran.journal.JournalDay;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.desk.EventCodec;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Letters;
import org.giliran.server.platform.CannotStart;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Says of a set-up whether a kiosk of the hall gives numbers without the server that would be those
 * of another of its services.
 */
final class KioskLetters {
    private KioskLetters() {}

    /**
     * Looks into the journal of a data folder, if it has this hall; a running server does not mind.
     *
     * @throws CannotStart when a prefix collides, in words
     */
    static void check(Path data, SetUp setUp) throws IOException {
        String hall = setUp.hall().code();
        Path folder = data.resolve("journal").resolve(hall);
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<LocalDate> days = JournalDay.days(folder);
        Optional<HallDay> newest = Optional.empty();
        for (int i = days.size() - 1; i >= 0 && newest.isEmpty(); i--) {
            newest = read(hall, new JournalDay(folder, days.get(i)));
        }
        if (newest.isPresent()) {
            check(newest.get(), setUp);
        }
    }

    /** A file is empty when the machine stopped right after making it. */
    private static Optional<HallDay> read(String hall, JournalDay journal) throws IOException {
        var codec = new EventCodec(hall);
        var fold = new AtomicReference<@Nullable HallDay>();
        journal.read(
                (after, bytes) -> {
                    var recorded = codec.decode(after, bytes);
                    HallDay before = fold.get();
                    if (before == null && recorded.event() instanceof HallEvent.DayOpened opened) {
                        before = HallDay.before(opened.setUp(), recorded.seq() - 1);
                    }
                    if (before != null) {
                        fold.set(before.apply(recorded));
                    }
                });
        return Optional.ofNullable(fold.get());
    }

    /** The same, of a day that is known. */
    static void check(HallDay day, SetUp setUp) throws CannotStart {
        Optional<String> prefix = Letters.collision(day.series(), day.setUp(), setUp);
        if (prefix.isPresent()) {
            throw new CannotStart(
                    ("the set-up cannot be used:\n"
                         + "  services: prefix '%s' is what a kiosk of this hall makes of prefix"
                         + " '%s' and its own letter '%s' while the server is away; two visitors"
                         + " would have the same number")
                            .formatted(
                                    prefix.get(),
                                    prefix.get().substring(0, 1),
                                    prefix.get().substring(1)));
        }
    }
}
