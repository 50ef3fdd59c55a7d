package org.giliran.server.setup.link;

import org.giliran.journal.Chain;
import org.giliran.journal.DamagedJournal;
import org.giliran.journal.DiskRoom;
import org.giliran.journal.FileDisk;
import org.giliran.journal.TornTail;
import org.giliran.server.account.db.Accounts;
import org.giliran.server.backup.db.Restorer;
import org.giliran.server.desk.EventCodec;
import org.giliran.server.desk.HallJournal;
import org.giliran.server.desk.Published;
import org.giliran.server.hall.HallDay;
import org.giliran.server.platform.CannotStart;
import org.giliran.server.platform.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the hall of a data folder and where its journal stands, or begins a new one from a set-up
 * file.
 */
public record HallOpener(
        Path data,
        Accounts accounts,
        HallJournal.RoomOf room,
        long reserveBytes,
        DayCopies copies) {
    /** What a start writes beside the journal: empty tables, and a torn tail's copy. */
    private static final long START_BYTES = 512 << 10;

    private static final Logger LOG = LoggerFactory.getLogger(HallOpener.class);

    /** For a tool that looks at the hall or changes little. */
    public static HallOpener withoutReserve(Path data, Accounts accounts) {
        return new HallOpener(data, accounts, DiskRoom::of, 0, DayCopies.NONE);
    }

    /** A journal that is open, and the day to go on from. */
    public record Opened(HallJournal journal, Published start) {}

    /**
     * Opens the hall.
     *
     * @param setUp what a new hall begins with; a hall that has a journal ignores it
     * @throws CannotStart when there is no hall and no set-up, the set-up is wrong, or the journal
     *     cannot be trusted
     */
    public Opened open(Optional<Path> setUp) throws IOException {
        List<String> halls = halls();
        return halls.isEmpty() ? begin(setUp) : resume(halls.getFirst());
    }

    /**
     * The hall of a folder that has one.
     *
     * @throws CannotStart when there is none
     */
    public static String hall(Path data) throws IOException {
        return halls(data).stream()
                .findFirst()
                .orElseThrow(() -> new CannotStart(data + " holds no hall"));
    }

    /** The halls that have a journal here. */
    public List<String> halls() throws IOException {
        return halls(data);
    }

    private static List<String> halls(Path data) throws IOException {
        Path journals = data.resolve("journal");
        if (!Files.isDirectory(journals)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(journals)) {
            return folders.filter(HallOpener::hasRecords)
                    .map(f -> f.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static boolean hasRecords(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(
                    f -> f.getFileName().toString().endsWith(".gj") && f.toFile().length() > 0);
        } catch (IOException _) {
            return false;
        }
    }

    private Opened begin(Optional<Path> setUp) throws IOException {
        if (Files.exists(data.resolve(Restorer.UNFINISHED))) {
            throw new CannotStart(
                    "a restore into " + data + " has not ended: give the restore command again");
        }
        Path file =
                setUp.orElseThrow(
                        () ->
                                new CannotStart(
                                        data
                                                + " holds no hall yet: name its set-up with --setup"
                                                + " FILE"));
        SetUpFile read = SetUpFiles.read(file);
        accounts.keepStaff(read.staff());
        HallJournal journal = journal(read.setUp().hall().code());
        return new Opened(
                journal,
                new Published(HallDay.before(read.setUp(), 0), Chain.start(), journal.look()));
    }

    private HallJournal journal(String hall) throws IOException {
        return HallJournal.open(new FileDisk(), room, reserveBytes, data, hall);
    }

    private Opened resume(String hall) throws IOException {
        HallJournal journal = journal(hall);
        try {
            journal.makeRoom(START_BYTES);
            HallJournal.Found found = journal.replay();
            found.torn().ifPresent(HallOpener::report);
            Published last =
                    found.published()
                            .orElseThrow(
                                    () -> new CannotStart("the journal of " + hall + " is empty"));
            return new Opened(journal, new Published(last.day(), last.head(), journal.look()));
        } catch (DamagedJournal e) {
            journal.close();
            throw new Damage(hall, copies).sentence(e);
        } catch (EventCodec.UnreadableRecord e) {
            journal.close();
            throw new CannotStart(
                    "the journal of "
                            + hall
                            + " is not for this program ("
                            + Version.TEXT
                            + "): "
                            + e.getMessage()
                            + ". Nothing was changed: start the version that ran here last");
        } catch (IOException | RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    private static void report(TornTail torn) {
        LOG.warn(
                "the last group of {} was never finished; nothing in it was answered. It is kept in"
                        + " {}",
                torn.file(),
                torn.copy());
    }
}
