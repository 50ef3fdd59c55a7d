package org.giliran.server.backup.db;

import org.giliran.api.Wire;
import org.giliran.journal.Chain;
import org.giliran.journal.JournalDay;
import org.giliran.server.account.db.Accounts;
import org.giliran.server.backup.BackupName;
import org.giliran.server.backup.Manifest;
import org.giliran.server.board.db.NoticeTexts;
import org.giliran.server.desk.Published;
import org.giliran.server.note.db.NoteFile;
import org.giliran.server.platform.Version;
import org.giliran.server.setup.link.SetUpFile;
import org.giliran.server.setup.link.SetUpWriter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Makes one backup: copies, syncs, reads back what it copied, and only then gives it its name. The
 * hall may be at work.
 *
 * <p>A closed day whose last hash is that of the newest backup's copy is not copied again: both
 * backups share one file (a hard link, where the file system has them). Once a day everything is
 * read back, shared or not.
 */
public final class BackupMaker {
    /** How long a shared file may go unread. */
    private static final Duration READ_WHOLE_EVERY = Duration.ofHours(24);

    private final Path data;
    private final BackupFolder backups;
    private final Published head;
    private final Instant now;
    private final String name;
    private final List<Manifest.Entry> entries = new ArrayList<>();
    private final List<Manifest.Day> days = new ArrayList<>();
    private final TreeSet<LocalDate> shared = new TreeSet<>();
    private Optional<StoredBackup> before = Optional.empty();

    private BackupMaker(Path data, BackupFolder backups, Published head, Instant now) {
        this.data = data;
        this.backups = backups;
        this.head = head;
        this.now = now;
        this.name = BackupName.of(now);
    }

    /**
     * Makes a backup.
     *
     * @param data folder of the hall
     * @param head durable; nothing after it is copied
     * @param now by the computer's clock
     * @throws BadBackup when what was copied does not hold; it is not kept
     */
    public static StoredBackup make(Path data, BackupFolder backups, Published head, Instant now)
            throws IOException {
        try (var _ = backups.lock()) {
            return new BackupMaker(data, backups, head, free(backups.dir(), now)).make();
        }
    }

    /** The first instant from {@code now} on that no backup is named by: the clock may be set. */
    private static Instant free(Path dir, Instant now) {
        Instant free = now;
        while (Files.exists(dir.resolve(BackupName.of(free)))) {
            free = free.plusMillis(1);
        }
        return free;
    }

    private StoredBackup make() throws IOException {
        before = backups.list().stream().findFirst();
        Path part = backups.newPart(name);
        boolean done = false;
        try {
            StoredBackup made = fill(part);
            Path folder = backups.publish(part, name);
            done = true;
            return new StoredBackup(folder, made.manifest(), made.sha256());
        } finally {
            if (!done) {
                backups.sweep();
            }
        }
    }

    private StoredBackup fill(Path part) throws IOException {
        boolean whole = before.isEmpty() || isUnreadForLong(before.get().manifest());
        Path to = part.resolve(StoredBackup.DATA);
        Path journal = StoredBackup.journal(to, hall());
        DurableCopy.makeFolder(journal);
        copyDays(journal, whole);
        copyOthers(StoredBackup.journal(data, hall()), journal);
        copyOthers(data, to);
        copyVoices(part, whole);
        writeSetUp(part, to);
        Instant wholeAt = whole ? now : before.get().manifest().wholeAt();
        write(part, StoredBackup.MANIFEST, Wire.MAPPER.writeValueAsBytes(manifest(wholeAt)));
        for (Path folder : List.of(journal, to.resolve("journal"), to, part)) {
            DurableCopy.sync(folder);
        }
        StoredBackup made = StoredBackup.read(part);
        if (whole) {
            BackupCheck.whole(made);
        } else {
            BackupCheck.news(made, shared);
        }
        return made;
    }

    private boolean isUnreadForLong(Manifest newest) {
        Duration unread = Duration.between(newest.wholeAt(), now).abs();
        return unread.compareTo(READ_WHOLE_EVERY) >= 0;
    }

    private String hall() {
        return head.day().setUp().hall().code();
    }

    private void copyDays(Path journal, boolean whole) throws IOException {
        Path from = StoredBackup.journal(data, hall());
        for (LocalDate date : JournalDay.days(from)) {
            if (date.isBefore(head.day().date())) {
                closedDay(new JournalDay(from, date), journal, whole);
            } else if (date.equals(head.day().date())) {
                copyDay(new JournalDay(from, date), journal, head.head().seq());
            }
        }
    }

    /** From the newest backup when that has it, from the hall's own folder when not. */
    private void closedDay(JournalDay day, Path journal, boolean whole) throws IOException {
        Optional<Manifest.Entry> known = findShared(day);
        if (known.isPresent() && sharing(whole).share(known.get(), journal)) {
            entries.add(known.get());
            days.add(before.orElseThrow().manifest().findDay(day.day()).orElseThrow());
            shared.add(day.day());
        } else {
            copyDay(day, journal, Long.MAX_VALUE);
        }
    }

    /** The newest backup's copy of a day, when it holds the same records. */
    private Optional<Manifest.Entry> findShared(JournalDay day) throws IOException {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Manifest known = before.get().manifest();
        Optional<Chain> last = day.last();
        return known.findDay(day.day())
                .filter(d -> last.equals(Optional.of(Chain.of(d.seq(), d.hash()))))
                .flatMap(_ -> known.findFile(StoredBackup.dayPath(hall(), day.day())));
    }

    private Sharing sharing(boolean whole) {
        return new Sharing(before.orElseThrow().folder(), whole);
    }

    private void copyDay(JournalDay day, Path journal, long upTo) throws IOException {
        JournalDay.WholeGroups groups = day.upTo(upTo);
        if (groups.bytes() > 0) { // a day without a record is none yet
            add(day.file(), journal.resolve(day.file().getFileName()), groups.bytes());
            days.add(new Manifest.Day(day.day(), groups.head().seq(), groups.head().hex()));
        }
    }

    /**
     * Every file of a folder but the days, the locks and what is being written at this moment: what
     * a later version keeps there is not forgotten.
     */
    private void copyOthers(Path from, Path to) throws IOException {
        for (Path file : OtherFiles.of(from)) {
            add(file, to.resolve(file.getFileName()), Files.size(file));
        }
    }

    private void copyVoices(Path part, boolean whole) throws IOException {
        var newest = before.map(b -> new VoiceCopy.Newest(b.manifest(), sharing(whole)));
        var copy =
                new VoiceCopy(
                        data,
                        part,
                        newest,
                        (from, to) -> DurableCopy.copy(from, to, Files.size(from)));
        entries.addAll(copy.make());
    }

    private void add(Path from, Path to, long bytes) throws IOException {
        DurableCopy.Content copied = DurableCopy.copy(from, to, bytes);
        entries.add(new Manifest.Entry(path(to), copied.bytes(), copied.sha256()));
    }

    private String path(Path file) {
        Path part = backups.dir().resolve(".part-" + name);
        return part.relativize(file).toString().replace('\\', '/');
    }

    /** For people: the set-up that counts stands in the journal. */
    private void writeSetUp(Path part, Path to) throws IOException {
        Accounts accounts = Accounts.open(to, () -> now);
        NoticeTexts.open(to);
        NoteFile.open(to);
        var file = new SetUpFile(head.day().newestSetUp(), accounts.staff());
        byte[] yaml = SetUpWriter.write(file).getBytes(StandardCharsets.UTF_8);
        write(part, StoredBackup.SET_UP, yaml);
        entries.add(new Manifest.Entry(StoredBackup.SET_UP, yaml.length, DurableCopy.sha256(yaml)));
    }

    private static void write(Path folder, String name, byte[] content) throws IOException {
        org.giliran.server.file.db.DurableFile.replace(folder, name, content);
    }

    private Manifest manifest(Instant wholeAt) {
        return new Manifest(
                Manifest.FORMAT,
                name,
                hall(),
                now,
                wholeAt,
                Version.TEXT,
                head.head().seq(),
                head.head().hex(),
                days,
                entries);
    }
}
