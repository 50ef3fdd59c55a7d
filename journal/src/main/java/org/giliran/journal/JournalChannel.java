package org.giliran.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** One file, open for appending. For one thread at a time. */
public interface JournalChannel extends Closeable {

    /**
     * Writes all of {@code bytes} at the end of the file. After an exception some of them may be
     * there.
     */
    void write(ByteBuffer bytes) throws IOException;

    /**
     * Returns when everything written is on the disk itself. After an exception nobody knows what
     * is: the operating system may have dropped the bytes, and a second force may wrongly succeed.
     */
    void force() throws IOException;

    long size() throws IOException;

    /** Cuts the file to {@code bytes}; durable after the next force. */
    void truncate(long bytes) throws IOException;
}
