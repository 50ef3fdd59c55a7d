package org.giliran.server.platform;

import org.giliran.server.backup.LostRecords;
import org.giliran.server.backup.db.RestoreIndex;
import org.giliran.server.desk.HallJournal;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Recorded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Lets devices go on that have seen records which a restore has lost, and keeps what they have
 * seen. Safe for all threads.
 */
public final class Restores {
    private final LostRecords lost;
    private final RestoreIndex index;

    private Restores(LostRecords lost, RestoreIndex index) {
        this.lost = lost;
        this.index = index;
    }

    /**
     * Reads what the journal says of restores.
     *
     * @param head the last record there is
     */
    public static Restores open(Path data, HallJournal journal, long head) throws IOException {
        var index = new RestoreIndex(data);
        return new Restores(index.lost(journal, head), index);
    }

    /**
     * Whether a restore explains a head that the chain does not hold.
     *
     * @param record puts it on record, durably
     */
    synchronized boolean explains(
            String device, String head, Function<HallEvent.ChainMark, Recorded> record) {
        return switch (lost.judge(device, head)) {
            case FORKED -> false;
            case KNOWN -> true;
            case NEW -> {
                keep(record.apply(new HallEvent.HeadLost(device, head)));
                yield true;
            }
        };
    }

    private void keep(Recorded recorded) {
        lost.add(recorded);
        try {
            index.add(recorded);
        } catch (IOException e) {
            throw new IllegalStateException("what a device has seen cannot be kept", e);
        }
    }

    public LostRecords lost() {
        return lost;
    }
}
