package org.giliran.server.report.db;

import java.io.IOException;
import java.sql.SQLException;

/**
 * The tables cannot be read for now: a full disk took them, they are being made again from the
 * journal, or they are broken and the next start makes them again. Nothing is lost by it, so
 * whoever reads them says so whatever the database says: what a database says whose disk was full
 * depends on where that met it.
 */
public final class TablesAway extends IOException {
    private static final long serialVersionUID = 1;

    TablesAway(SQLException cause) {
        super("the tables cannot be read: " + cause.getMessage(), cause);
    }
}
