package satchel.pim.bookmarks.firefox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Statements of one connection, each prepared once. */
final class Sql implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Sql(Connection connection) {
        this.connection = connection;
    }

    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> all(String query, RowReader<T> reader, Object... values) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet found = statement(query, values).executeQuery()) {
            while (found.next()) {
                rows.add(reader.read(found));
            }
        }
        return rows;
    }

    <T> Optional<T> first(String query, RowReader<T> reader, Object... values) throws SQLException {
        return all(query, reader, values).stream().findFirst();
    }

    void run(String update, Object... values) throws SQLException {
        statement(update, values).execute();
    }

    /** Of a statement that ends in RETURNING id. */
    long id(String insert, Object... values) throws SQLException {
        return first(insert, row -> row.getLong(1), values)
                .orElseThrow(() -> new SQLException("nothing was inserted"));
    }

    private PreparedStatement statement(String text, Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(text);
        if (statement == null) {
            statement = connection.prepareStatement(text);
            prepared.put(text, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
    }
}
