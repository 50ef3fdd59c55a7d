package org.giliran.hardware.link;

import java.io.IOException;

/**
 * Where a device is reached: a serial port, a socket, a device file. Holds no open resource itself,
 * so a line that hangs can be left behind and a new one opened.
 */
public interface ByteLink {

    /**
     * Opens the line. May block for as long as the operating system likes, so it is called by a
     * device's owner thread only.
     *
     * @throws IOException when the device is not there
     */
    Connection open() throws IOException;

    /**
     * Speed of the wire, at least 1. Writers must not be faster: many printers have no flow
     * control.
     */
    int bytesPerSecond();

    /** Whether the device can be heard; false for a line that only takes bytes. */
    boolean hears();

    /** An open line. Used by one thread, but for {@link #close()}. */
    interface Connection extends AutoCloseable {

        /**
         * Hands bytes to the operating system. May block for ever when the device stops taking
         * them.
         *
         * @throws IOException when the device is gone; nobody knows how many bytes it took
         */
        void write(byte[] bytes) throws IOException;

        /**
         * What has arrived since the last call, at once; empty when nothing has. Never blocks.
         *
         * @throws IOException when the device is gone
         */
        byte[] read() throws IOException;

        /**
         * Gives the line back. From any thread, any number of times; a blocked writer may stay
         * blocked.
         */
        @Override
        void close();
    }
}
