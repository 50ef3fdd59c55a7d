package org.giliran.server.backup;

import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Recorded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What restores have lost, and which devices have told of it: those that still show a head of the
 * lost records are no sign of a folder that was rolled back behind their backs. Safe for all
 * threads.
 */
public final class LostRecords {
    /**
     * Heads that one device may show of the lost records: the newest it has seen, and what it had
     * asked at that moment. A folder that is rolled back later is found out all the same.
     */
    private static final int EACH_MAX = 3;

    private final List<Recorded> restores = new ArrayList<>();
    private final List<HallEvent.HeadLost> shown = new ArrayList<>();

    /** What to think of a head that the chain does not hold. */
    public enum Verdict {
        /** No restore explains it. */
        FORKED,
        /** A restore explains it, and the device shows it for the first time. */
        NEW,
        /** It is on record already. */
        KNOWN
    }

    /** One more record about what was lost; others change nothing. */
    public synchronized void add(Recorded recorded) {
        switch (recorded.event()) {
            case HallEvent.Restored _ -> {
                restores.add(recorded);
                shown.clear(); // of records that another restore lost
            }
            case HallEvent.HeadLost e -> shown.add(e);
            case HallEvent _ -> {}
        }
    }

    /**
     * What to think of a head that the chain does not hold.
     *
     * @param device that shows it
     * @param head {@code <seq>:<hash>}
     */
    public synchronized Verdict judge(String device, String head) {
        if (shown.contains(new HallEvent.HeadLost(device, head))) {
            return Verdict.KNOWN;
        }
        long told = shown.stream().filter(s -> s.device().equals(device)).count();
        boolean explained =
                restores.stream()
                        .map(r -> (HallEvent.Restored) r.event())
                        .anyMatch(r -> seq(head) > r.seq());
        return explained && told < EACH_MAX ? Verdict.NEW : Verdict.FORKED;
    }

    /** Up to where devices have seen records that are lost; empty when none has shown any. */
    public synchronized Optional<Long> upTo() {
        return shown.stream().map(s -> seq(s.head())).max(Long::compareTo);
    }

    /** The newest restore. */
    public synchronized Optional<HallEvent.Restored> newest() {
        return restores.isEmpty()
                ? Optional.empty()
                : Optional.of((HallEvent.Restored) restores.getLast().event());
    }

    private static long seq(String head) {
        return Long.parseLong(head, 0, head.indexOf(':'), 10);
    }
}
