package org.giliran.server.setup.desk;

import org.giliran.journal.DayCheck;
import org.giliran.journal.JournalVerify;
import org.giliran.server.platform.CannotStart;
import org.giliran.server.platform.Version;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Walks every chain of a data folder. It reads only, so a running server does not mind. */
@Command(
        name = "verify",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every record is as it was written",
            "1:a day is bad, or the folder cannot be read",
            "2:asked wrongly"
        },
        mixinStandardHelpOptions = true,
        version = Version.TEXT,
        header = "Check every record of the journal against its hash chain.",
        description = {
            "",
            "Prints 'ok <hall> <date> <events> <hash>' for each day, or"
                    + " 'BAD <hall> <date> seq N reason'; exit status 1 when a day is bad."
        })
public final class VerifyCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Folder of the hall.")
    private Path data;

    @Spec private CommandSpec spec;

    private VerifyCommand() {}

    @Override
    public Integer call() throws IOException {
        boolean good = true;
        for (Path folder : halls()) {
            for (DayCheck check : JournalVerify.folder(folder)) {
                good &= print(folder.getFileName().toString(), check);
            }
        }
        return good ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private List<Path> halls() throws IOException {
        Path journals = data.resolve("journal");
        if (!Files.isDirectory(journals)) {
            throw new CannotStart(data + " holds no journal");
        }
        try (Stream<Path> folders = Files.list(journals)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private boolean print(String hall, DayCheck check) {
        PrintWriter out = spec.commandLine().getOut();
        return switch (check) {
            case DayCheck.Verified ok -> {
                out.printf("ok %s %s %d %s%n", hall, ok.date(), ok.records(), ok.closingHash());
                yield true;
            }
            case DayCheck.Damaged bad -> {
                out.printf("BAD %s %s seq %d %s%n", hall, bad.date(), bad.seq(), bad.reason());
                yield false;
            }
        };
    }
}
