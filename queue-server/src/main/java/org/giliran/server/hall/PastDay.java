package org.giliran.server.hall;

import org.giliran.server.ordered.HashedMap;
import org.giliran.server.ordered.OrderedMap;

import java.time.LocalDate;
import java.util.List;

/** What a closed day leaves to the two days after it: its tickets, and which keys it answered. */
public record PastDay(
        LocalDate date,
        HashedMap<String, Ticket> tickets,
        OrderedMap<String, List<Recorded>> answered) {
    /** Hall days before today whose keys and tickets are known. */
    public static final int KEPT = 2;
}
