package org.giliran.server.backup.db;

import org.giliran.journal.Chain;
import org.giliran.journal.DamagedJournal;
import org.giliran.journal.DayCheck;
import org.giliran.journal.JournalDay;
import org.giliran.journal.JournalVerify;
import org.giliran.server.account.db.Accounts;
import org.giliran.server.backup.Manifest;
import org.giliran.server.board.db.NoticeTexts;
import org.giliran.server.desk.EventCodec;
import org.giliran.server.desk.Published;
import org.giliran.server.desk.StoredHall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Opens a backup as a hall would: every file is the one that was copied, every chain holds, the day
 * can be made of it, the accounts can be read. Reads only.
 */
final class BackupCheck {
    private final StoredBackup backup;
    private final Manifest manifest;

    private BackupCheck(StoredBackup backup) {
        this.backup = backup;
        this.manifest = backup.manifest();
    }

    /**
     * Reads every byte.
     *
     * @return the newest day, as a start would find it
     * @throws BadBackup naming the file
     */
    static Published whole(StoredBackup backup) throws IOException {
        var check = new BackupCheck(backup);
        check.files(Set.of());
        check.allDays();
        return check.opened();
    }

    /**
     * Reads what is new; of days that are shared with a backup that was read whole, only the size.
     */
    static Published news(StoredBackup backup, Set<LocalDate> shared) throws IOException {
        var check = new BackupCheck(backup);
        check.files(shared);
        check.newDays(shared);
        return check.opened();
    }

    private void files(Set<LocalDate> shared) throws IOException {
        for (Manifest.Entry entry : manifest.files()) {
            Path file = backup.folder().resolve(entry.path()).normalize();
            if (!file.startsWith(backup.folder().normalize())) {
                throw new BadBackup(file, "it would stand outside the backup");
            }
            file(file, entry, isOneOf(shared, entry));
        }
    }

    private boolean isOneOf(Set<LocalDate> days, Manifest.Entry entry) {
        return days.stream()
                .anyMatch(d -> StoredBackup.dayPath(manifest.hall(), d).equals(entry.path()));
    }

    private static void file(Path file, Manifest.Entry entry, boolean sizeOnly) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BadBackup(file, "it is missing");
        }
        long bytes = Files.size(file);
        if (bytes != entry.bytes()) {
            throw new BadBackup(file, "it has %d bytes, not %d".formatted(bytes, entry.bytes()));
        }
        if (!sizeOnly && !DurableCopy.of(file).sha256().equals(entry.sha256())) {
            throw new BadBackup(file, "it is not what was copied: its bytes have changed");
        }
    }

    private void allDays() throws IOException {
        List<DayCheck> checks = JournalVerify.folder(backup.journal());
        if (checks.size() != manifest.days().size()) {
            throw new BadBackup(
                    backup.journal(),
                    "it has %d days, not %d".formatted(checks.size(), manifest.days().size()));
        }
        for (int i = 0; i < checks.size(); i++) {
            Path file = new JournalDay(backup.journal(), checks.get(i).date()).file();
            switch (checks.get(i)) {
                case DayCheck.Damaged bad ->
                        throw new BadBackup(file, "record " + bad.seq() + ": " + bad.reason());
                case DayCheck.Verified ok -> requireHead(file, manifest.days().get(i), ok.head());
            }
        }
    }

    private void newDays(Set<LocalDate> shared) throws IOException {
        Chain before = Chain.start();
        for (Manifest.Day day : manifest.days()) {
            if (!shared.contains(day.date())) {
                var stored = new JournalDay(backup.journal(), day.date());
                requireHead(stored.file(), day, read(stored, before));
            }
            before = Chain.of(day.seq(), day.hash());
        }
    }

    private static Chain read(JournalDay day, Chain before) throws IOException {
        try {
            return day.read(before, (_, _) -> {});
        } catch (DamagedJournal e) {
            throw new BadBackup(day.file(), "record " + e.seq() + ": " + e.reason());
        }
    }

    private static void requireHead(Path file, Manifest.Day day, Chain head) throws BadBackup {
        if (!head.equals(Chain.of(day.seq(), day.hash()))) {
            throw new BadBackup(file, "it ends at " + head + ", not at record " + day.seq());
        }
    }

    private Published opened() throws IOException {
        try {
            Published found =
                    new StoredHall(backup.journal(), manifest.hall())
                            .fold()
                            .orElseThrow(() -> new BadBackup(backup.journal(), "it is empty"));
            requireHead(
                    backup.journal(),
                    new Manifest.Day(found.day().date(), manifest.seq(), manifest.head()),
                    found.head());
            openAccounts();
            NoticeTexts.open(backup.data());
            return found;
        } catch (EventCodec.UnreadableRecord | IllegalStateException e) {
            throw new BadBackup(backup.journal(), "no day can be made of it: " + e.getMessage());
        }
    }

    /** Opening what is not there would make it. */
    private void openAccounts() throws IOException {
        Path file = backup.data().resolve(Accounts.FILE);
        if (manifest.findFile(StoredBackup.DATA + "/" + Accounts.FILE).isEmpty()) {
            throw new BadBackup(file, "it is missing");
        }
        Accounts.open(backup.data(), () -> Instant.EPOCH);
    }
}
