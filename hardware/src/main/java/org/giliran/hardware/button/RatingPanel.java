package org.giliran.hardware.button;

import java.util.Set;

/** Four rating buttons that are open: their edges go to whoever opened them. */
public interface RatingPanel extends AutoCloseable {
    /** The buttons whose contact is closed now. */
    Set<Button> pressed();

    /**
     * Closes the whole panel. Its lights get their shutdown state, dark; no edge comes after it.
     */
    @Override
    void close();
}
