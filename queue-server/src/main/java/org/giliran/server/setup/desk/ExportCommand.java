package org.giliran.server.setup.desk;

import org.giliran.journal.Chain;
import org.giliran.journal.JournalDay;
import org.giliran.server.desk.JournalLine;
import org.giliran.server.platform.Version;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/** Writes a day of the journal as lines of JSON, for an auditor. It reads only. */
@Command(
        name = "export",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:written",
            "1:there is no such hall or day, its journal is damaged, or FILE cannot be written",
            "2:asked wrongly"
        },
        mixinStandardHelpOptions = true,
        version = Version.TEXT,
        sortOptions = false,
        header = "Write a day of the journal as lines of JSON, one a record, with their hashes.",
        description = {
            "",
            "What the lines say, and a program of 40 lines that checks them, is in"
                    + " docs/journal.md. Reads only: a server may be running."
        })
public final class ExportCommand implements Callable<Integer> {
    @Mixin private HallDayOptions options;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The file to write; standard output when none is named.")
    private @Nullable Path file;

    @Spec private CommandSpec spec;

    private ExportCommand() {}

    @Override
    public Integer call() throws IOException {
        JournalDay journal = options.journal();
        if (file == null) {
            PrintWriter out = spec.commandLine().getOut();
            write(journal, out);
            out.flush();
        } else {
            try (Writer out = Files.newBufferedWriter(file)) {
                write(journal, out);
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private static void write(JournalDay journal, Writer out) throws IOException {
        var before = new AtomicReference<Chain>(journal.before());
        journal.read(
                (after, record) -> {
                    out.write(JournalLine.of(before.getAndSet(after), after, record).json());
                    out.write('\n');
                });
    }
}
