package org.giliran.simulation.faults.link;

import org.giliran.journal.JournalDisk;

import java.time.InstantSource;

/** What stands between the programs and their world. As it is, nothing. */
public interface FaultyPorts {
    /** A world that does what it says. */
    FaultyPorts HONEST = new FaultyPorts() {};

    /** The server's disk as the server sees it. */
    default JournalDisk serverDisk(JournalDisk disk) {
        return disk;
    }

    /** The server's clock as the server sees it. */
    default InstantSource clock(InstantSource clock) {
        return clock;
    }
}
