package org.giliran.server.setup.desk;

import org.giliran.journal.JournalDay;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;

/** The options of a tool that reads one day of a hall. */
final class HallDayOptions {
    @Mixin private HallOptions hall;

    @Option(
            names = "--day",
            required = true,
            paramLabel = "DATE",
            description = "A business day, such as 2026-11-21.")
    private String day;

    String hall() {
        return hall.hall();
    }

    /** The day, which is there. */
    JournalDay journal() throws IOException {
        return hall.journal(day);
    }
}
