package org.giliran.server.setup.desk;

import org.giliran.journal.FileDisk;
import org.giliran.journal.JournalFolder;
import org.giliran.program.BadSetting;
import org.giliran.program.ClockOptions;
import org.giliran.program.HallClock;
import org.giliran.program.Life;
import org.giliran.server.account.db.Accounts;
import org.giliran.server.backup.db.DayRestorer;
import org.giliran.server.backup.db.RestoreIndex;
import org.giliran.server.backup.db.Restorer;
import org.giliran.server.backup.db.StoredBackup;
import org.giliran.server.desk.HallDesk;
import org.giliran.server.desk.Outcome;
import org.giliran.server.desk.ServiceTimes;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.SkippedNumbers;
import org.giliran.server.platform.CannotStart;
import org.giliran.server.platform.Version;
import org.giliran.server.setup.link.HallOpener;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** Makes a hall of a backup, or puts one damaged day right. */
@Command(
        name = "restore",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:restored",
            "1:the backup is not whole, or the folder cannot be used; nothing was changed",
            "2:asked wrongly"
        },
        mixinStandardHelpOptions = true,
        version = Version.TEXT,
        sortOptions = false,
        header = "Make a hall's data folder of a backup, or put one damaged day right.",
        description = {
            "",
            "The backup is read whole first. The restore is put on record under the operator's"
                + " name; everybody logs in again, devices go on with their tokens. What came after"
                + " the backup is lost: papers with later numbers may be out in the hall. So that"
                + " no number is on two papers, each series goes on with a full hundred after a"
                + " gap, which is put on record, too.",
            "",
            "With --day, one file of a hall whose server is stopped is replaced, if the hall's own"
                    + " chain says that the copy holds the same records."
        })
public final class RestoreCommand implements Callable<Integer> {
    /** Longest wait, in seconds, for the record to be on disk. */
    private static final int DURABLE_WITHIN_SECONDS = 30;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "BACKUP",
            description = "A backup: a folder with a manifest.json.")
    private Path from;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "The new folder of the hall; with --day, the hall's folder.")
    private Path data;

    @Option(
            names = "--operator",
            paramLabel = "NAME",
            description = "Who does it: a username of the hall, or a code such as dinas-it.")
    private @Nullable String operator;

    @Option(
            names = "--day",
            paramLabel = "DATE",
            description = "Only this day, such as 2026-11-21, in the folder that is there.")
    private @Nullable String day;

    @Option(
            names = "--skip",
            paramLabel = "N",
            description =
                    "Leave out at least N numbers of each series, 0 to 10000; 0: none, when nothing"
                            + " was given after the backup. When not named: 400 for each begun hour"
                            + " since the backup, at most 2500.")
    private @Nullable Integer skip;

    @Mixin private ClockOptions time;

    @Spec private CommandSpec spec;

    private RestoreCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        StoredBackup backup = StoredBackup.read(from);
        if (skip != null && (skip < 0 || skip > HallCommand.Restore.SKIP_MAX)) {
            throw new BadSetting("--skip", skip.toString(), "0 to " + HallCommand.Restore.SKIP_MAX);
        }
        if (day == null) {
            restore(backup, operator());
        } else {
            restoreDay(backup, date(day));
        }
        return CommandLine.ExitCode.OK;
    }

    private String operator() {
        if (operator == null) {
            throw new BadSetting("--operator: missing; expected who restores the hall");
        }
        if (!operator.matches("[a-z0-9.-]{1,32}")) {
            throw new BadSetting(
                    "--operator",
                    operator,
                    "a username of the hall, or a code of a-z, 0-9, '.' and '-'; the journal takes"
                            + " no names of people");
        }
        return operator;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new BadSetting("--day", text, "a date such as 2026-11-21");
        }
    }

    private void restore(StoredBackup backup, String name)
            throws IOException, InterruptedException {
        var skipped = new AtomicReference<List<SkippedNumbers>>(List.of());
        new Restorer(backup, data)
                .restore(folder -> skipped.set(putOnRecord(folder, backup, name)));
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "ok %s from %s: the hall %s to record %d%n",
                data,
                backup.manifest().backup(),
                backup.manifest().hall(),
                backup.manifest().seq());
        out.println("Passwords and device tokens are those of the backup.");
        new AfterRestore(backup.manifest().madeAt(), skipped.get()).lines().forEach(out::println);
    }

    /** In the day that is open now, for a closed one is never appended to. */
    private List<SkippedNumbers> putOnRecord(Path folder, StoredBackup backup, String name)
            throws IOException, InterruptedException {
        Accounts accounts = Accounts.open(folder, InstantSource.system());
        String id = accounts.findId(name).orElse(name);
        HallClock clock = time.clock();
        try (var life = new Life()) {
            var opened = HallOpener.withoutReserve(folder, accounts).open(Optional.empty());
            life.keep(opened.journal());
            var desk =
                    new HallDesk(
                            opened.start(),
                            opened.journal(),
                            clock,
                            ServiceTimes.KEPT,
                            _ -> {},
                            _ -> {});
            life.keep(desk.start());
            var event =
                    new HallEvent.Restored(
                            id,
                            backup.manifest().backup(),
                            backup.manifest().seq(),
                            backup.manifest().head());
            var command = new HallCommand.Restore(event, skip(backup, clock));
            Outcome.Accomplished done = submit(desk, command, id);
            new RestoreIndex(folder).add(done.records().getFirst());
            return done.find(HallEvent.NumbersSkipped.class)
                    .map(HallEvent.NumbersSkipped::skipped)
                    .orElse(List.of());
        }
    }

    private int skip(StoredBackup backup, HallClock clock) {
        return skip == null
                ? SkippedNumbers.since(backup.manifest().madeAt(), clock.instant())
                : skip;
    }

    private static Outcome.Accomplished submit(
            HallDesk desk, HallCommand.Restore command, String id)
            throws CannotStart, InterruptedException {
        try {
            Outcome outcome =
                    desk.submit(command, Origin.of(id))
                            .orElseThrow()
                            .get(DURABLE_WITHIN_SECONDS, TimeUnit.SECONDS);
            if (outcome instanceof Outcome.Accomplished done) {
                return done;
            }
        } catch (TimeoutException | ExecutionException _) {
            // as when it was refused: there is no hall then
        }
        throw new CannotStart("the restore could not be put on record; there is no hall yet");
    }

    private void restoreDay(StoredBackup backup, LocalDate date) throws IOException {
        Path journal = data.resolve("journal").resolve(backup.manifest().hall());
        if (!journal.toFile().isDirectory()) {
            throw new CannotStart(data + " holds no hall " + backup.manifest().hall());
        }
        try (var _ = JournalFolder.open(new FileDisk(), journal)) {
            Optional<Path> kept = DayRestorer.restore(backup, data, date);
            spec.commandLine()
                    .getOut()
                    .printf(
                            "ok %s from %s%s%n",
                            date,
                            backup.manifest().backup(),
                            kept.map(file -> "; the damaged file is kept as " + file).orElse(""));
        }
    }
}
