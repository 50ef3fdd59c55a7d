package org.giliran.hardware.panel;

import org.giliran.hardware.button.Button;

import java.io.IOException;
import java.util.Set;

/** A panel under test, from the side of the finger and of the eye. */
public interface PanelRig extends AutoCloseable {
    PanelConnector connector();

    /** Closes or opens a button's contact. */
    void contact(Button button, boolean closed) throws IOException;

    /** The lights as the world sees them. */
    Set<Button> lit() throws IOException;

    /** Takes a line away, as another program would. */
    AutoCloseable occupied() throws IOException;

    /** Pulls the panel out while it may be open. */
    void pullOut() throws IOException;

    /** Puts it back in. */
    void putBack() throws IOException;

    @Override
    void close() throws IOException;
}
