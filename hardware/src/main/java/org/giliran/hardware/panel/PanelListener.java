package org.giliran.hardware.panel;

import org.giliran.hardware.button.Edge;

/** Hears what an open panel does. Called on the panel's own threads: it must be quick. */
public interface PanelListener {
    /** A contact has changed. */
    void edge(Edge edge);

    /** The panel is of no use any more; it has to be closed and opened again. May come twice. */
    void broken(PanelFault fault);
}
