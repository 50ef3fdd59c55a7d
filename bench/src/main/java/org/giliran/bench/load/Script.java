package org.giliran.bench.load;

import java.io.IOException;

/** What one client does again and again. Used by one thread at a time. */
public interface Script extends AutoCloseable {

    /** Sends one request, or a few, through the sheet. */
    void step(Sheet sheet) throws IOException;

    /** Closes the connection; a step in work breaks off. */
    @Override
    void close() throws IOException;
}
