package org.giliran.hardware.serial;

import static java.util.stream.Collectors.joining;

import jssc.SerialPort;
import jssc.SerialPortException;

import org.giliran.hardware.link.ByteLink;
import org.giliran.hardware.link.DeviceNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A serial port, eight data bits, no parity, one stop bit.
 *
 * <p>Uses only those calls of jSSC 2.10.2 that neither spin nor wait: its event listener takes a
 * fifth of a core when idle, and its reads with a count or a time-out spin when the device is gone.
 *
 * @param path a name that survives re-plugging, such as {@code /dev/serial/by-id/usb-…}
 * @param baud as set on the printer; 19,200 on most
 */
public record JsscLink(Path path, int baud, FlowControl flow) implements ByteLink {
    private static final Logger LOG = LoggerFactory.getLogger(JsscLink.class);

    /** The rates that Linux has a name for (termios) and that devices are set to. */
    private static final List<Integer> BAUDS =
            List.of(
                    1_200, 2_400, 4_800, 9_600, 19_200, 38_400, 57_600, 115_200, 230_400, 460_800,
                    921_600);

    /** Start bit, eight data bits, stop bit. */
    private static final int BITS_PER_BYTE = 10;

    public JsscLink {
        if (!BAUDS.contains(baud)) {
            throw new IllegalArgumentException(
                    "serial ports do not know "
                            + baud
                            + " baud, but "
                            + BAUDS.stream().map(String::valueOf).collect(joining(", ")));
        }
    }

    @Override
    public Connection open() throws IOException {
        Object node = DeviceNode.at(path);
        var port = new SerialPort(path.toString());
        try {
            port.openPort();
            setUp(port);
            return new JsscConnection(port, path, node);
        } catch (SerialPortException e) {
            JsscConnection.close(port);
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * On a pty jSSC answers false although the baud was applied, so false is told but not believed.
     */
    private void setUp(SerialPort port) throws SerialPortException {
        boolean confirmed =
                port.setParams(
                        baud, SerialPort.DATABITS_8, SerialPort.STOPBITS_1, SerialPort.PARITY_NONE);
        boolean flowConfirmed = port.setFlowControlMode(flow.mask());
        if (!confirmed || !flowConfirmed) {
            LOG.info("{} did not confirm {} baud, {}: a pty never does", path, baud, flow);
        }
    }

    @Override
    public int bytesPerSecond() {
        return baud / BITS_PER_BYTE;
    }

    @Override
    public boolean hears() {
        return true;
    }

    /** As in the settings. */
    @Override
    public String toString() {
        return "serial:" + path + "@" + baud + "," + flow.name().toLowerCase(Locale.ROOT);
    }
}
