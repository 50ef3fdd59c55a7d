package org.giliran.server.desk;

import org.giliran.journal.Chain;
import org.giliran.server.hall.HallDay;

/** What everybody may see: a day, and the durable record it stands after. */
public record Published(HallDay day, Chain head) {}
