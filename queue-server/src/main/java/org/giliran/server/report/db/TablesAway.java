package org.giliran.server.report.db;

import java.io.IOException;
import java.sql.SQLException;

/**
 * The tables cannot be read for now: a full disk took them, or they are being made again from the
 * journal, which loses nothing by it.
 */
public final class TablesAway extends IOException {
    private static final long serialVersionUID = 1;

    TablesAway(SQLException cause) {
        super("the tables cannot be read: " + cause.getMessage(), cause);
    }
}
