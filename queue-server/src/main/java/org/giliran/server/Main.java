package org.giliran.server;

import org.giliran.program.BadSetting;
import org.giliran.program.ClockOptions;
import org.giliran.program.CommandLines;
import org.giliran.program.DeviceOptions;
import org.giliran.program.Life;
import org.giliran.program.LocalServer;
import org.giliran.program.ReadyFile;
import org.giliran.server.platform.MachineTime;
import org.giliran.server.platform.ServerSettings;
import org.giliran.server.platform.Version;
import org.giliran.server.setup.desk.BackupCommand;
import org.giliran.server.setup.desk.BackupOptions;
import org.giliran.server.setup.desk.ExportCommand;
import org.giliran.server.setup.desk.FingerprintCommand;
import org.giliran.server.setup.desk.LimitOptions;
import org.giliran.server.setup.desk.PasswordCommand;
import org.giliran.server.setup.desk.ReplayCommand;
import org.giliran.server.setup.desk.RestoreCommand;
import org.giliran.server.setup.desk.SetUpCommand;
import org.giliran.server.setup.desk.TokenCommand;
import org.giliran.server.setup.desk.VerifyCommand;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Starts the queue server, or one of its tools. */
@Command(
        name = "giliran server",
        mixinStandardHelpOptions = true,
        version = Version.TEXT,
        sortOptions = false,
        header = "The queue server of a hall: tickets, counters, journal, staff pages.",
        description = {
            "",
            "Listens on 127.0.0.1. The first start needs --setup; later starts find the hall in the"
                    + " data folder. Staff pages are at /console and /supervisor."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:stopped well",
            "1:cannot start: port taken, set-up wrong, journal in use or damaged, disk full or"
                    + " read-only; or stopped because the journal could not be written: nothing"
                    + " unwritten was answered, start it again",
            "2:an option is missing or wrong",
            "143:stopped by SIGTERM, well (130: by SIGINT)"
        },
        subcommands = {
            BackupCommand.class,
            RestoreCommand.class,
            VerifyCommand.class,
            FingerprintCommand.class,
            ReplayCommand.class,
            ExportCommand.class,
            SetUpCommand.class,
            PasswordCommand.class,
            TokenCommand.class
        })
public final class Main implements Callable<Integer> {
    /** More than a hall writes in years. */
    private static final int RESERVE_MAX_MIB = 1024;

    private static final int NOTES_DAYS_MAX = 366;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the journal, the accounts and the tables.")
    private @Nullable Path data;

    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "N",
            description = "Port on 127.0.0.1; 0 for any that is free (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            paramLabel = "ADDRESS",
            description = "Address to listen on. Only 127.0.0.1 for now: there is no TLS yet.")
    private String host;

    @Option(
            names = "--setup",
            paramLabel = "FILE",
            description = "Set-up to begin a new hall with (YAML); a hall that exists ignores it.")
    private @Nullable Path setUp;

    @Option(
            names = "--reserve",
            defaultValue = "8",
            paramLabel = "MIB",
            description = {
                "Kept on the disk so that a full one does not stop the hall, in MiB, 0 to 1024"
                    + " (default: ${DEFAULT-VALUE}; an eighth of a disk at most). When less than"
                    + " that is free besides, no new tickets are given; calls go on."
            })
    private int reserve;

    @Mixin private BackupOptions backups;

    @Mixin private LimitOptions limits;

    @Option(
            names = "--notes-days",
            defaultValue = "7",
            paramLabel = "N",
            description =
                    "For so many days after its own a note of staff about a ticket is kept, 0 to"
                            + " 366 (default: ${DEFAULT-VALUE}).")
    private int notesDays;

    @Mixin private ClockOptions time;

    @Option(names = "--stop-on-stdin-end", hidden = true)
    private boolean stopOnStdinEnd;

    @Option(names = "--ready-file", hidden = true)
    private @Nullable Path readyFile;

    Main() {}

    /** Runs until the program is stopped. */
    public static void main(String... args) {
        System.exit(CommandLines.run(new Main(), args));
    }

    @Override
    public Integer call() throws Exception {
        ServerSettings settings = settings();
        try (var life = new Life()) {
            LocalServer server = QueueServer.start(settings, life);
            System.err.println("Queue server: " + URI.create(server.url()));
            if (readyFile != null) {
                life.keep(ReadyFile.write(readyFile, server.url()));
            }
            System.gc(); // what only the start has needed goes back to the computer
            life.endWithProcess();
            if (stopOnStdinEnd) {
                life.endWithStdin();
            }
            return life.await();
        }
    }

    private ServerSettings settings() throws IOException {
        if (!host.equals("127.0.0.1") && !host.equals("localhost")) {
            throw new BadSetting(
                    "--host",
                    host,
                    "127.0.0.1: the server does not listen on a network yet, for it has no TLS");
        }
        if (data == null) {
            throw new BadSetting("--data: missing; expected the folder of the hall");
        }
        return new ServerSettings(
                data,
                DeviceOptions.port(port),
                Optional.ofNullable(setUp),
                time.clock(),
                new MachineTime(InstantSource.system(), System::nanoTime),
                reserveBytes(),
                backups.plan(),
                limits.limits(),
                notesDays());
    }

    private int notesDays() {
        if (notesDays < 0 || notesDays > NOTES_DAYS_MAX) {
            throw new BadSetting(
                    "--notes-days", String.valueOf(notesDays), "0 to " + NOTES_DAYS_MAX);
        }
        return notesDays;
    }

    private long reserveBytes() {
        if (reserve < 0 || reserve > RESERVE_MAX_MIB) {
            throw new BadSetting(
                    "--reserve", String.valueOf(reserve), "0 to " + RESERVE_MAX_MIB + " MiB");
        }
        return (long) reserve << 20;
    }
}
