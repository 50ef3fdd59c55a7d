package org.giliran.simulation.visitors;

/** The waiting room, as staff know it. Safe for many threads. */
public interface Room {
    /** Who holds a ticket; also for tickets of real people, who are taken to be there. */
    Visitor holder(String ticket);

    /** Whether the holder gave up, and said so. */
    boolean gaveUp(String ticket);

    /** The visit of a ticket has ended at a counter. */
    void served(String ticket);
}
