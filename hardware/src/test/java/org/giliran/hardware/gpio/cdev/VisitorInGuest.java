package org.giliran.hardware.gpio.cdev;

import org.giliran.hardware.gpio.PanelWiring;
import org.giliran.hardware.gpio.Pi4jPanel;
import org.giliran.hardware.panel.Opening;
import org.giliran.hardware.panel.PanelFault;

import java.util.List;

/** Somebody who is not in the group gpio, in a process of his own: says what he got. */
final class VisitorInGuest {
    private VisitorInGuest() {}

    public static void main(String... args) {
        var chips = new CdevProviders(List.of(KernelRig.LABEL));
        System.out.println(
                switch (Pi4jPanel.connector(PanelWiring.USUAL, chips).open(Deaf.INSTANCE)) {
                    case Opening.Failed(PanelFault fault) -> fault.kind();
                    case Opening.Opened _ -> "opened";
                });
    }
}
