package org.giliran.server.setup.desk;

import org.giliran.program.HallClock;
import org.giliran.program.Life;
import org.giliran.server.account.db.Accounts;
import org.giliran.server.catalogue.PaperNames;
import org.giliran.server.desk.HallDesk;
import org.giliran.server.desk.Outcome;
import org.giliran.server.desk.ServiceTimes;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.Origin;
import org.giliran.server.platform.CannotStart;
import org.giliran.server.platform.Version;
import org.giliran.server.setup.link.HallOpener;
import org.giliran.server.setup.link.SetUpFile;
import org.giliran.server.setup.link.SetUpFiles;
import org.giliran.server.setup.link.SetUpWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Checks, imports and exports set-up files. */
@Command(
        name = "setup",
        mixinStandardHelpOptions = true,
        version = Version.TEXT,
        header = "Check, import or export a set-up file.",
        synopsisSubcommandLabel = "(check | import | export)")
public final class SetUpCommand implements Runnable {
    /** Longest wait, in seconds, for a change to be on disk: many times what a slow card needs. */
    private static final int DURABLE_WITHIN_SECONDS = 30;

    @Spec private CommandSpec spec;

    private SetUpCommand() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
    }

    @Command(
            name = "check",
            exitCodeListHeading = "%nExit status:%n",
            exitCodeList = {
                "0:the file can be used",
                "1:it cannot; what is wrong is said with its lines",
                "2:asked wrongly"
            },
            mixinStandardHelpOptions = true,
            version = Version.TEXT,
            header = "Say what is wrong with a set-up file, with lines; change nothing.")
    int check(
            @Option(
                            names = "--data",
                            paramLabel = "DIR",
                            description =
                                    "Folder of the hall: checked against the letters of its kiosks,"
                                            + " too.")
                    Optional<Path> data,
            @Parameters(paramLabel = "FILE", description = "The set-up file.") Path file)
            throws IOException {
        SetUpFile read = SetUpFiles.read(file);
        if (data.isPresent()) {
            KioskLetters.check(data.get(), read.setUp());
        }
        spec.commandLine()
                .getOut()
                .printf(
                        "ok %s: %d services, %d counters, %d kiosks, %d staff%n",
                        read.setUp().hall().code(),
                        read.setUp().services().size(),
                        read.setUp().counters().size(),
                        read.setUp().kiosks().size(),
                        read.staff().size());
        warn(read);
        return 0;
    }

    /** The file can be used all the same. */
    private void warn(SetUpFile read) {
        for (var name : PaperNames.unprintable(read.setUp())) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            "warning: %s: '%s' has letters that ticket printers lack; each is"
                                    + " printed as ?%n",
                            name.field(), name.name());
        }
    }

    @Command(
            name = "import",
            exitCodeListHeading = "%nExit status:%n",
            exitCodeList = {
                "0:taken over",
                "1:the file is wrong, the server is running, or the hall is another",
                "2:asked wrongly"
            },
            mixinStandardHelpOptions = true,
            version = Version.TEXT,
            header = "Take a set-up over into a hall whose server is stopped.",
            description = {
                "",
                "What would hurt people who wait (a service taken away, a prefix, a head start, the"
                        + " policy) takes effect with the next day."
            })
    int importFile(
            @Option(
                            names = "--data",
                            required = true,
                            paramLabel = "DIR",
                            description = "Folder of the hall.")
                    Path data,
            @Parameters(paramLabel = "FILE", description = "The set-up file.") Path file)
            throws IOException, InterruptedException {
        SetUpFile read = SetUpFiles.read(file);
        Accounts accounts = Accounts.open(data, InstantSource.system());
        try (var life = new Life()) {
            var opened = new HallOpener(data, accounts).open(Optional.of(file));
            life.keep(opened.journal());
            requireSameHall(opened, read);
            KioskLetters.check(opened.start().day(), read.setUp());
            HallDesk desk =
                    life.keep(
                            new HallDesk(
                                            opened.start(),
                                            opened.journal(),
                                            HallClock.system(),
                                            ServiceTimes.KEPT,
                                            _ -> {},
                                            _ -> {})
                                    .start());
            submit(desk, read);
        }
        accounts.keepStaff(read.staff());
        warn(read);
        return 0;
    }

    private static void requireSameHall(HallOpener.Opened opened, SetUpFile read)
            throws CannotStart {
        String here = opened.start().day().setUp().hall().code();
        if (!here.equals(read.setUp().hall().code())) {
            throw new CannotStart(
                    "the folder holds hall "
                            + here
                            + ", the file is of "
                            + read.setUp().hall().code());
        }
    }

    private static void submit(HallDesk desk, SetUpFile read)
            throws CannotStart, InterruptedException {
        try {
            Outcome outcome =
                    desk.submit(new HallCommand.ChangeSetUp(read.setUp()), Origin.of("setup"))
                            .orElseThrow()
                            .get(DURABLE_WITHIN_SECONDS, TimeUnit.SECONDS);
            if (outcome instanceof Outcome.Refused(var reason)) {
                throw new CannotStart("refused: " + reason.text());
            }
        } catch (TimeoutException | ExecutionException _) {
            throw new CannotStart(
                    "the journal did not take it in time; see with 'setup export' whether it did");
        }
    }

    @Command(
            name = "export",
            exitCodeListHeading = "%nExit status:%n",
            exitCodeList = {
                "0:written",
                "1:the server is running, or a file cannot be read or written",
                "2:asked wrongly"
            },
            mixinStandardHelpOptions = true,
            version = Version.TEXT,
            header = "Write the newest set-up of a hall whose server is stopped to a file.")
    int export(
            @Option(
                            names = "--data",
                            required = true,
                            paramLabel = "DIR",
                            description = "Folder of the hall.")
                    Path data,
            @Parameters(paramLabel = "FILE", description = "The file to write.") Path file)
            throws IOException {
        Accounts accounts = Accounts.open(data, InstantSource.system());
        var opened = new HallOpener(data, accounts).open(Optional.empty());
        opened.journal().close();
        var setUp = opened.start().day().newestSetUp();
        Files.writeString(file, SetUpWriter.write(new SetUpFile(setUp, accounts.staff())));
        return 0;
    }
}
