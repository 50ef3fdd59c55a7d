package org.giliran.server.report.db;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;

/**
 * The tables cannot be read for now: a full disk took them, or they are being made again from the
 * journal, which loses nothing by it.
 */
public final class TablesAway extends IOException {
    private static final long serialVersionUID = 1;

    private TablesAway(SQLException cause) {
        super("the tables cannot be read: " + cause.getMessage(), cause);
    }

    /** What a failed reading is thrown as: this, or a defect of the program. */
    static IOException of(SQLException cause) {
        boolean away =
                cause instanceof SQLTransientException
                        || cause instanceof SQLNonTransientConnectionException
                        || Tables.hadNoRoom(cause);
        return away ? new TablesAway(cause) : new IOException("a report cannot be read", cause);
    }
}
