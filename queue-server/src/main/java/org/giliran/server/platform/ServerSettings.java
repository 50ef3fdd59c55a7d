package org.giliran.server.platform;

import org.giliran.journal.Reserve;
import org.giliran.program.HallClock;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a server is run.
 *
 * @param data folder of journal, accounts and tables
 * @param port 0 for any that is free
 * @param setUp a file to begin a new hall with; ignored when the hall has a journal
 * @param clock the hall's; may be set or run fast for trials
 * @param machine the computer's own time
 * @param reserveBytes kept on the disk for the journal; 0: none
 * @param backups how backups are made; none: when somebody makes them
 * @param limits what one client may ask
 * @param notesDays for so many days after its own a note of staff is kept
 */
public record ServerSettings(
        Path data,
        int port,
        Optional<Path> setUp,
        HallClock clock,
        MachineTime machine,
        long reserveBytes,
        Optional<BackupPlan> backups,
        ClientLimits limits,
        int notesDays) {
    /** A visit that goes on after a week is told anew. */
    public static final int USUAL_NOTES_DAYS = 7;

    /** With notes that are kept as usual. */
    public ServerSettings(
            Path data,
            int port,
            Optional<Path> setUp,
            HallClock clock,
            MachineTime machine,
            long reserveBytes,
            Optional<BackupPlan> backups,
            ClientLimits limits) {
        this(data, port, setUp, clock, machine, reserveBytes, backups, limits, USUAL_NOTES_DAYS);
    }

    /** With the usual reserve and limits; backups are made when somebody makes them. */
    public ServerSettings(
            Path data, int port, Optional<Path> setUp, HallClock clock, MachineTime machine) {
        this(
                data,
                port,
                setUp,
                clock,
                machine,
                Reserve.USUAL_BYTES,
                Optional.empty(),
                ClientLimits.USUAL);
    }
}
