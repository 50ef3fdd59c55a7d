package org.giliran.hardware.scanner.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.hardware.link.ByteLink;
import org.giliran.hardware.scanner.CodeScannerContract;
import org.giliran.hardware.scanner.ScannerRig;
import org.junit.jupiter.api.Test;

class SimulatedScannerContractTest extends CodeScannerContract {
    @Override
    protected ScannerRig rig() {
        var device = new SimulatedScanner();
        return new ScannerRig() {
            @Override
            public ByteLink link() {
                return device.link();
            }

            @Override
            public void send(byte[] bytes) {
                device.send(bytes);
            }

            @Override
            public void unplug() {
                device.unplug();
            }

            @Override
            public void plug() {
                device.plug();
            }

            @Override
            public void putAway() {
                device.unplug();
            }
        };
    }

    @Test
    void itsLineHasANameThatALogCanTell() {
        assertEquals("simulated scanner", new SimulatedScanner().link().toString());
    }
}
