package satchel.testdata.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

final class PostgresServerTest {
    private final PostgresServer server = PostgresServer.shared();

    @Test
    void eachDatabaseIsItsOwn() throws SQLException {
        String first = server.newDatabase();
        String second = server.newDatabase();
        try (Connection connection = DriverManager.getConnection(first)) {
            connection.createStatement().execute("CREATE TABLE t (n int)");
        }
        try (Connection connection = DriverManager.getConnection(second)) {
            assertThatThrownBy(() -> connection.createStatement().execute("SELECT * FROM t"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void connectionsCanBeCut() throws SQLException {
        String url = server.newDatabase();
        try (Connection cut = DriverManager.getConnection(url)) {
            server.disconnectAll(url);

            assertThat(cut.isValid(2)).isFalse();
        }
    }
}
