package org.giliran.hardware.gpio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.giliran.hardware.button.Button;
import org.giliran.hardware.button.Edge;
import org.giliran.hardware.gpio.simulated.SimulatedPanel;
import org.giliran.hardware.panel.Opening;
import org.giliran.hardware.panel.PanelFault;
import org.giliran.hardware.panel.PanelListener;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** What Pi4J must not lose. */
class Pi4jPanelTest {
    private final SimulatedPanel device = new SimulatedPanel(PanelWiring.USUAL);
    private final List<Edge> edges = new ArrayList<>();
    private final PanelListener listener =
            new PanelListener() {
                @Override
                public void edge(Edge edge) {
                    edges.add(edge);
                }

                @Override
                public void broken(PanelFault fault) {}
            };

    @Test
    void edgesThatAreToldOfLateKeepTheTimesAtWhichTheyHappened() {
        var opened =
                assertInstanceOf(
                        Opening.Opened.class,
                        Pi4jPanel.connector(PanelWiring.USUAL, device).open(listener));
        try (var _ = opened.buttons()) {
            device.contact(Button.SCORE_2, true, 1_000);
            device.contact(Button.SCORE_2, false, 100_001_000);
        }
        assertEquals(
                List.of(
                        new Edge(Button.SCORE_2, true, 1_000),
                        new Edge(Button.SCORE_2, false, 100_001_000)),
                edges);
    }
}
