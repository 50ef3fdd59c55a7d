package org.giliran.server.setup.desk;

import org.giliran.journal.JournalDay;
import org.giliran.program.BadSetting;
import org.giliran.server.desk.EventCodec;
import org.giliran.server.hall.Recorded;
import org.giliran.server.platform.CannotStart;
import org.giliran.server.platform.Version;
import org.giliran.server.replay.RecordedDay;
import org.giliran.server.replay.ReplayText;
import org.giliran.server.replay.Rule;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Lives a day of the journal once more under another rule. It reads only. */
@Command(
        name = "replay",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:told",
            "1:there is no such hall or day, or its journal is damaged",
            "2:asked wrongly"
        },
        mixinStandardHelpOptions = true,
        version = Version.TEXT,
        sortOptions = false,
        header = "Say who would have waited how long had a day been run by another rule.",
        description = {
            "",
            "Arrivals, classes, transfers, times at counters, visitors who did not come, and the"
                    + " hours and pace of the counters stay as they were; every call is made anew."
                    + " Reads only: a server may be running."
        })
public final class ReplayCommand implements Callable<Integer> {
    /** Counters that can be added; more than a hall could find staff for. */
    private static final int MORE_MAX = 9;

    @Mixin private HallDayOptions options;

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "RULE",
            description = "One of: " + Rule.EXPECTED + ". The hall's overtaking limit stays.")
    private String policy;

    @Option(
            names = "--counters",
            defaultValue = "+0",
            paramLabel = "+N",
            description = "Add so many counters that are like the busiest; +1 to +9.")
    private String counters;

    @Spec private CommandSpec spec;

    private ReplayCommand() {}

    @Override
    public Integer call() throws IOException {
        Rule rule =
                Rule.find(policy)
                        .orElseThrow(() -> new BadSetting("--policy", policy, Rule.EXPECTED));
        int more = moreCounters();
        RecordedDay day = RecordedDay.of(records());
        spec.commandLine().getOut().print(new ReplayText(options.hall(), day, rule, more).text());
        spec.commandLine().getOut().flush();
        return CommandLine.ExitCode.OK;
    }

    private int moreCounters() {
        if (!counters.matches("\\+\\d")) {
            throw new BadSetting("--counters", counters, "+1 to +" + MORE_MAX);
        }
        return Integer.parseInt(counters.substring(1));
    }

    private List<Recorded> records() throws IOException {
        JournalDay journal = options.journal();
        var codec = new EventCodec(options.hall());
        var records = new ArrayList<Recorded>();
        try {
            journal.read((after, bytes) -> records.add(codec.decode(after, bytes)));
        } catch (EventCodec.UnreadableRecord e) {
            throw new CannotStart(String.valueOf(e.getMessage()));
        }
        if (records.isEmpty()) {
            throw new CannotStart("nothing was recorded on " + journal.day());
        }
        return records;
    }
}
