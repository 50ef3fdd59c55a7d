package org.giliran.server.setup.desk;

import org.giliran.journal.DayCheck;
import org.giliran.journal.JournalDay;
import org.giliran.server.hall.Recorded;
import org.giliran.server.platform.Version;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

/** Compares tickets on paper with the journal. It reads only. */
@Command(
        name = "fingerprint",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the chain holds, and every paper is of this journal",
            "1:a paper is not, the chain is broken before it, or there is no such hall or day",
            "2:asked wrongly"
        },
        mixinStandardHelpOptions = true,
        version = Version.TEXT,
        sortOptions = false,
        header = "Say whether tickets on paper are those of the journal.",
        description = {
            "",
            "Checks the chain from the hall's first record, then prints a line for each number:"
                + " 'ok' when the ticket is in the journal, and its fingerprint is the one that you"
                + " read on the paper, if you give it; 'DIFFERENT' when it is not; 'UNKNOWN' when"
                + " no such number was given on that day, or was lost by a restore; 'BROKEN' when"
                + " the chain does not hold up to it. Upper and lower case are the same. Reads"
                + " only: a server may be running."
        },
        footer = {
            "",
            "Example:",
            "  giliran server fingerprint --data DIR --hall balai A-017 K7Q2M9XA B-003"
        })
public final class FingerprintCommand implements Callable<Integer> {
    @Mixin private HallOptions options;

    @Option(
            names = "--day",
            paramLabel = "DATE",
            description = "The day on the paper, such as 2026-11-21; the newest when not named.")
    private @Nullable String day;

    @Parameters(
            arity = "1..*",
            paramLabel = "NUMBER [FINGERPRINT]",
            description = "What is on the paper: A-017 K7Q2M9XA; several one after the other.")
    private List<String> words;

    @Spec private CommandSpec spec;

    private FingerprintCommand() {}

    @Override
    public Integer call() throws IOException {
        List<PaperTicket> papers = PaperTicket.read(words);
        JournalDay journal = options.journal(day);
        var issued = IssuedPapers.read(journal, options.hall());
        issued.damaged().ifPresent(this::tell);
        boolean good = true;
        for (PaperTicket paper : papers) {
            good &= print(paper, issued);
        }
        spec.commandLine().getOut().flush();
        return good ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void tell(DayCheck.Damaged bad) {
        spec.commandLine()
                .getErr()
                .printf(
                        "The chain is broken on %s at record %d: %s%n",
                        bad.date(), bad.seq(), bad.reason());
    }

    private boolean print(PaperTicket paper, IssuedPapers issued) {
        PrintWriter out = spec.commandLine().getOut();
        @Nullable Recorded found = issued.byNumber().get(paper.number());
        if (found == null) {
            out.println(missing(paper.number(), issued));
            return false;
        }
        boolean same = !paper.saysFingerprint() || paper.fingerprint().equals(found.fingerprint());
        out.printf(
                "%s %s %s, issued %s (record %d), fingerprint %s%s%n",
                same ? "ok" : "DIFFERENT",
                paper.number(),
                issued.day(),
                found.at(),
                found.seq(),
                found.fingerprint(),
                verdict(paper, same));
        return same;
    }

    private static String missing(String number, IssuedPapers issued) {
        String what = number + " " + issued.day();
        if (issued.damaged().isPresent()) {
            return "BROKEN " + what + ": the chain does not hold up to this number";
        }
        return issued.findSkip(number)
                .map(
                        skip ->
                                ("UNKNOWN %s: skipped when the hall was restored from a backup"
                                                + " (record %d); if it was given, its ticket is"
                                                + " lost, and no other has this number")
                                        .formatted(what, skip.seq()))
                .orElse("UNKNOWN " + what + ": no such number was given on this day");
    }

    private static String verdict(PaperTicket paper, boolean same) {
        if (!paper.saysFingerprint()) {
            return ": compare it with the paper";
        }
        return same
                ? ": the same as on the paper; the chain holds up to it"
                : ": the paper says " + paper.fingerprint() + ", so it is not of this journal";
    }
}
