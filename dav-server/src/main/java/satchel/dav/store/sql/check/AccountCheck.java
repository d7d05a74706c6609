package satchel.dav.store.sql.check;

import java.sql.SQLException;

/** Nothing is left of an account that is gone, nor of a device. */
final class AccountCheck implements Check {
    @Override
    public void run(Examination examination) throws SQLException {
        examination.reportAll(
                """
                SELECT p.owner, 'an app password belongs to no account' FROM app_password p
                WHERE NOT EXISTS (SELECT 1 FROM account a WHERE a.owner = p.owner)
                """);
        examination.reportAll(
                """
                SELECT r.owner, 'a report belongs to no app password' FROM device_report r
                WHERE NOT EXISTS (SELECT 1 FROM app_password p
                    WHERE p.owner = r.owner AND p.id = r.device)
                """);
        examination.reportAll(
                """
                SELECT s.owner, 'a choice of a service belongs to no account'
                FROM service_choice s
                WHERE NOT EXISTS (SELECT 1 FROM account a WHERE a.owner = s.owner)
                """);
    }
}
