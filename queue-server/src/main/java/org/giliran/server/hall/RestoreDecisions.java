package org.giliran.server.hall;

import org.giliran.server.catalogue.Service;

import java.util.List;
import java.util.TreeSet;

/** Decides how a hall goes on that comes back from a backup. */
record RestoreDecisions(HallDay day) {
    /** In one command, so that no number is given between the two records. */
    Decision restore(HallCommand.Restore command) {
        return command.skip() == 0
                ? Decision.accepted(command.restored())
                : Decision.accepted(
                        command.restored(), new HallEvent.NumbersSkipped(skipped(command.skip())));
    }

    /** Of each series, also of one that has given nothing yet as far as the hall knows. */
    private List<SkippedNumbers> skipped(int atLeast) {
        var prefixes = new TreeSet<String>();
        day.setUp().services().stream().map(Service::prefix).forEach(prefixes::add);
        day.issued().forEach((prefix, _) -> prefixes.add(prefix));
        return prefixes.stream()
                .map(p -> SkippedNumbers.after(p, day.issued().find(p).orElse(0), atLeast))
                .toList();
    }
}
