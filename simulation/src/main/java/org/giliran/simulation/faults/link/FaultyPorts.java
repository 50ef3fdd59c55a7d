package org.giliran.simulation.faults.link;

import org.giliran.journal.JournalDisk;
import org.giliran.simulation.faults.Network.Server;

import java.time.InstantSource;

/**
 * What stands between the programs and their world: nothing. Whoever wants to know whether the
 * promises are watched puts a world there that does not do what it says.
 */
public interface FaultyPorts {
    /** A world that does what it says. */
    static FaultyPorts honest() {
        return new FaultyPorts() {};
    }

    /** The server's disk as the server sees it. */
    default JournalDisk serverDisk(JournalDisk disk) {
        return disk;
    }

    /** A kiosk's disk as the kiosk sees it. */
    default JournalDisk kioskDisk(JournalDisk disk) {
        return disk;
    }

    /** The server's clock as the server sees it. */
    default InstantSource clock(InstantSource clock) {
        return clock;
    }

    /** The key of a command as it arrives, each time it does. */
    default String key(String key) {
        return key;
    }

    /** The way from a device to what answers it. */
    default <A> Server<A> way(String device, Server<A> server) {
        return server;
    }
}
