package org.giliran.hardware.gpio.simulated;

import org.giliran.hardware.button.Button;
import org.giliran.hardware.gpio.PanelWiring;
import org.giliran.hardware.gpio.Pi4jPanel;
import org.giliran.hardware.panel.PanelConnector;
import org.giliran.hardware.panel.PanelFault;
import org.giliran.hardware.panel.PanelFault.Kind;
import org.giliran.hardware.panel.PanelRig;
import org.giliran.hardware.panel.RatingPanelContract;

import java.util.Set;

/** The simulated panel is a panel like any other. */
final class SimulatedPanelContractTest extends RatingPanelContract {
    @Override
    protected PanelRig newRig() {
        return new Rig(new SimulatedPanel(PanelWiring.USUAL));
    }

    private record Rig(SimulatedPanel device) implements PanelRig {
        @Override
        public PanelConnector connector() {
            return Pi4jPanel.connector(PanelWiring.USUAL, device);
        }

        @Override
        public void contact(Button button, boolean closed) {
            device.contact(button, closed);
        }

        @Override
        public Set<Button> lit() {
            return device.lit();
        }

        @Override
        public AutoCloseable occupied() {
            device.fail(new PanelFault(Kind.LINE_BUSY, "line 17 is in use"));
            return device::mend;
        }

        @Override
        public void pullOut() {
            device.fail(new PanelFault(Kind.CHIP_MISSING, "the panel is not there"));
        }

        @Override
        public void putBack() {
            device.mend();
        }

        @Override
        public void close() {}
    }
}
