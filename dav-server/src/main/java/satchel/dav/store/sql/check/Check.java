package satchel.dav.store.sql.check;

import java.sql.SQLException;

/** One thing that must be so in a database. */
@FunctionalInterface
interface Check {
    void run(Examination examination) throws SQLException;
}
