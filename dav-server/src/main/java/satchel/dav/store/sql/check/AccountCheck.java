package satchel.dav.store.sql.check;

import java.sql.SQLException;

/** No secret and no choice is left of an account that is gone. */
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
                SELECT s.owner, 'a choice of a service belongs to no account'
                FROM service_choice s
                WHERE NOT EXISTS (SELECT 1 FROM account a WHERE a.owner = s.owner)
                """);
    }
}
