package satchel.dav.store.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import satchel.dav.store.DeviceReport;

/** What devices told last, one report for each app password. */
final class DeviceReportTable {
    private DeviceReportTable() {}

    /** Behind the account's lock, so that a revocation at the same time finds it or prevents it. */
    static boolean keep(Session session, DeviceReport report) throws SQLException {
        return AccountTable.locked(session, report.user())
                && AppPasswordTable.has(session, report.user(), report.device())
                && session.update(
                                """
                                INSERT INTO device_report (owner, device, text, received)
                                VALUES (?, ?, ?, ?)
                                ON CONFLICT (owner, device) DO UPDATE
                                SET text = excluded.text, received = excluded.received
                                """,
                                report.user(),
                                report.device(),
                                report.text(),
                                report.received().toEpochMilli())
                        > 0;
    }

    static List<DeviceReport> all(Session session, String owner) throws SQLException {
        return session.all(
                """
                SELECT device, text, received FROM device_report
                WHERE owner = ? ORDER BY received DESC, device
                """,
                row ->
                        new DeviceReport(
                                owner,
                                row.getString(1),
                                row.getString(2),
                                Instant.ofEpochMilli(row.getLong(3))),
                owner);
    }

    static void forget(Session session, String owner, String device) throws SQLException {
        session.update("DELETE FROM device_report WHERE owner = ? AND device = ?", owner, device);
    }
}
