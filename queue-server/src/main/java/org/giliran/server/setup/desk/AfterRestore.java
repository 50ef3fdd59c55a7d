package org.giliran.server.setup.desk;

import org.giliran.server.hall.SkippedNumbers;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What whoever has restored a hall must know about the papers that are out in it.
 *
 * @param backup when it was made
 * @param skipped none: the numbers go on where the backup ended
 */
record AfterRestore(Instant backup, List<SkippedNumbers> skipped) {
    AfterRestore {
        skipped = List.copyOf(skipped);
    }

    List<String> lines() {
        return skipped.isEmpty() ? goesOn() : goesOnAfterAGap();
    }

    private List<String> goesOn() {
        return List.of(
                "No number is skipped. If a ticket was given after the backup ("
                        + backup
                        + "), its number will be given again: collect its paper first.");
    }

    private List<String> goesOnAfterAGap() {
        String numbers =
                skipped.stream().map(SkippedNumbers::words).collect(Collectors.joining(", "));
        String next = skipped.stream().map(SkippedNumbers::next).collect(Collectors.joining(", "));
        return Stream.of(
                        "Skipped for today: " + numbers + ".",
                        "They may be on paper that was given after the backup ("
                                + backup
                                + "), and no number is on two papers. The next numbers are "
                                + next
                                + "; tomorrow begins with 001 again.",
                        "Whoever holds paper with a skipped number is not in the line any more:"
                                + " collect it, and give a new ticket.")
                .toList();
    }
}
