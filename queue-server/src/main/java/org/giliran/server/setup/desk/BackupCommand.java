package org.giliran.server.setup.desk;

import org.giliran.journal.FileDisk;
import org.giliran.journal.JournalFolder;
import org.giliran.server.backup.db.BackupFolder;
import org.giliran.server.backup.db.BackupMaker;
import org.giliran.server.backup.db.StoredBackup;
import org.giliran.server.desk.EventCodec;
import org.giliran.server.desk.Published;
import org.giliran.server.desk.StoredHall;
import org.giliran.server.platform.CannotStart;
import org.giliran.server.platform.Version;
import org.giliran.server.setup.link.HallOpener;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;

/** Makes one backup of a hall whose server is stopped. */
@Command(
        name = "backup",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:made and read back whole",
            "1:the server is running, the journal is damaged, or the backup cannot be written",
            "2:asked wrongly"
        },
        mixinStandardHelpOptions = true,
        version = Version.TEXT,
        sortOptions = false,
        header = "Make a backup of a hall whose server is stopped.",
        description = {
            "",
            "Copies the journal, the accounts and everything else that is not made again by itself,"
                + " reads the copy back, and only then gives it its name, backup-<UTC instant>."
                + " Nothing is put on record: a stopped hall's journal stays as it is. A running"
                + " server makes its own backups: start it with --backup-to."
        })
public final class BackupCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Folder of the hall.")
    private Path data;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            description = "Folder for backups, best on another disk.")
    private Path to;

    @Spec private CommandSpec spec;

    private BackupCommand() {}

    @Override
    public Integer call() throws IOException {
        String hall = HallOpener.hall(data);
        Path journal = data.resolve("journal").resolve(hall);
        try (var _ = JournalFolder.open(new FileDisk(), journal)) {
            BackupOptions.makeFolder(to);
            StoredBackup made =
                    BackupMaker.make(
                            data,
                            new BackupFolder(to, hall),
                            newest(journal, hall),
                            InstantSource.system().instant());
            spec.commandLine()
                    .getOut()
                    .printf(
                            "ok %s to record %d, sha256 %s%n",
                            made.folder(), made.manifest().seq(), made.sha256());
        }
        return CommandLine.ExitCode.OK;
    }

    private static Published newest(Path journal, String hall) throws IOException {
        try {
            return new StoredHall(journal, hall)
                    .fold()
                    .orElseThrow(() -> new CannotStart("the journal of " + hall + " is empty"));
        } catch (EventCodec.UnreadableRecord e) {
            throw new CannotStart(String.valueOf(e.getMessage()));
        }
    }
}
