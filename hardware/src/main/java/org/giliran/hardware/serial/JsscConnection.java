package org.giliran.hardware.serial;

import jssc.SerialPort;
import jssc.SerialPortException;

import org.giliran.hardware.link.ByteLink;
import org.giliran.hardware.link.DeviceNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;

/**
 * An open serial port. A device that was pulled out shows itself by an error of the next call, or
 * by its node being gone or another one: jSSC sends no notice.
 */
record JsscConnection(SerialPort port, Path path, Object node) implements ByteLink.Connection {
    private static final Logger LOG = LoggerFactory.getLogger(JsscConnection.class);

    @Override
    public void write(byte[] bytes) throws IOException {
        try {
            if (!port.writeBytes(bytes)) {
                throw new IOException("only a part of " + bytes.length + " bytes was taken");
            }
        } catch (SerialPortException | IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public byte[] read() throws IOException {
        DeviceNode.check(path, node);
        try {
            int count = port.getInputBufferBytesCount();
            return count > 0 ? port.readBytes(count) : new byte[0];
        } catch (SerialPortException | IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        close(port);
    }

    static void close(SerialPort port) {
        try {
            if (port.isOpened()) {
                port.closePort();
            }
        } catch (SerialPortException | IllegalArgumentException e) {
            LOG.debug("{} did not close cleanly: {}", port.getPortName(), e.getMessage());
        }
    }
}
