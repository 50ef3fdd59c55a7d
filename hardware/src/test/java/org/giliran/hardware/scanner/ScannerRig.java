package org.giliran.hardware.scanner;

import org.giliran.hardware.link.ByteLink;

/** A scanner at a line, in the hands of a test. */
public interface ScannerRig {
    ByteLink link();

    /** The scanner puts bytes on the line. */
    void send(byte[] bytes) throws Exception;

    void unplug() throws Exception;

    void plug() throws Exception;

    /** Takes the rig down. */
    void putAway() throws Exception;
}
