package org.giliran.server.desk;

import org.giliran.journal.Chain;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.Room;

/** What everybody may see: a day, the durable record it stands after, and the room for more. */
public record Published(HallDay day, Chain head, Room room) {
    /** With ample room. */
    public Published(HallDay day, Chain head) {
        this(day, head, Room.AMPLE);
    }
}
