package org.giliran.hardware.gpio.cdev;

import org.giliran.hardware.button.Edge;
import org.giliran.hardware.panel.PanelFault;
import org.giliran.hardware.panel.PanelListener;

/** Listens to nothing. */
enum Deaf implements PanelListener {
    INSTANCE;

    @Override
    public void edge(Edge edge) {}

    @Override
    public void broken(PanelFault fault) {}
}
