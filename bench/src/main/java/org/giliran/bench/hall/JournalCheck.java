package org.giliran.bench.hall;

import org.giliran.journal.DayCheck;
import org.giliran.journal.JournalCursor;
import org.giliran.journal.JournalVerify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a journal says of tickets and calls, read from its bytes without the server's codec.
 *
 * @param issued ids, which are day and number, of all tickets
 * @param called ids of all tickets that were called
 * @param problems broken chains, numbers given twice, tickets called twice
 */
record JournalCheck(Set<String> issued, Set<String> called, List<String> problems) {

    /**
     * Reads and verifies a hall's folder.
     *
     * @param head the newest record
     */
    static JournalCheck read(Path folder, long head) throws IOException {
        var check = new JournalCheck(new HashSet<>(), new HashSet<>(), new ArrayList<>());
        for (DayCheck day : JournalVerify.folder(folder)) {
            if (day instanceof DayCheck.Damaged damaged) {
                check.problems.add("the journal is damaged: " + damaged);
            }
        }
        try (var cursor = new JournalCursor(folder, 0)) {
            cursor.readUpTo(
                    head,
                    Integer.MAX_VALUE,
                    (_, bytes) -> check.enter(new String(bytes, StandardCharsets.UTF_8)));
        }
        return check;
    }

    private void enter(String record) {
        boolean isNew =
                record.startsWith("{\"t\":\"TicketIssued/")
                        || record.startsWith("{\"t\":\"TicketHandedOver/");
        if (isNew && !issued.add(ticket(record))) {
            problems.add(ticket(record) + " was issued twice");
        }
        if (record.startsWith("{\"t\":\"TicketCalled/") && !called.add(ticket(record))) {
            problems.add(ticket(record) + " was called twice");
        }
    }

    private static String ticket(String record) {
        String mark = "\"ticket\":\"";
        int at = record.indexOf(mark) + mark.length();
        return record.substring(at, record.indexOf('"', at));
    }

    /** What was answered and is not here. */
    List<String> lost(Ledger ledger) {
        var lost = new ArrayList<String>();
        count(lost, "acknowledged tickets are lost", ledger.issued(), issued);
        count(lost, "acknowledged calls are lost", ledger.called(), called);
        return lost;
    }

    /** What is here though nobody was told. */
    List<String> untold(Ledger ledger) {
        var untold = new ArrayList<String>();
        count(untold, "tickets were answered to nobody", issued, ledger.issued());
        count(untold, "calls were answered to nobody", called, ledger.called());
        return untold;
    }

    private static void count(List<String> to, String what, Set<String> these, Set<String> in) {
        long missing = these.stream().filter(id -> !in.contains(id)).count();
        if (missing > 0) {
            to.add(missing + " " + what);
        }
    }
}
