package org.giliran.hardware.serial;

import jssc.SerialPort;

/** Who stops the sender when the printer's buffer is full; must equal the printer's own setting. */
public enum FlowControl {
    /** Nobody. A ticket of 500 bytes fits every printer's buffer (4 KB), so this is the default. */
    NONE(SerialPort.FLOWCONTROL_NONE),
    RTS_CTS(SerialPort.FLOWCONTROL_RTSCTS_IN | SerialPort.FLOWCONTROL_RTSCTS_OUT),
    XON_XOFF(SerialPort.FLOWCONTROL_XONXOFF_IN | SerialPort.FLOWCONTROL_XONXOFF_OUT);

    private final int mask;

    FlowControl(int mask) {
        this.mask = mask;
    }

    int mask() {
        return mask;
    }
}
