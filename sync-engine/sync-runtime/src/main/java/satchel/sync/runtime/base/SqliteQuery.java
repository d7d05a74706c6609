package satchel.sync.runtime.base;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** A query with what its question marks stand for. */
record SqliteQuery(String sql, List<String> values) {
    /** Takes one row after the other. */
    @FunctionalInterface
    interface Rows {
        void take(ResultSet row) throws SQLException;
    }

    static SqliteQuery of(String sql, String... values) {
        return new SqliteQuery(sql, List.of(values));
    }

    void each(Connection connection, Rows rows) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                query.setString(i + 1, values.get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.take(row);
                }
            }
        }
    }
}
