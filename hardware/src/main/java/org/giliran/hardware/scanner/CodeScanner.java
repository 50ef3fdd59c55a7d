package org.giliran.hardware.scanner;

/**
 * A scanner for codes on paper and telephones. It only listens: nothing is ever sent to the device.
 * A device that is not there, or goes and comes back, is found by itself.
 */
public interface CodeScanner extends AutoCloseable {

    /** How the device's line is. Safe for all threads. */
    ScannerStatus status();

    /** Ends within a second; the listener is not called any more then. */
    @Override
    void close();
}
