package satchel.dav.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.time.Duration;
import satchel.dav.store.StoreException;

/** Connections for reads and for writes, each with the settings the store's promises need. */
final class ConnectionPool {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * A write is durable when its commit returns, even where the database was told to be quicker; a
     * stronger setting, such as waiting for a standby, is left as it is.
     */
    private static final String DURABLE =
            """
            SELECT set_config('synchronous_commit', 'on', false)
            WHERE current_setting('synchronous_commit') = 'off'
            """;

    private ConnectionPool() {}

    /** Each transaction sees one moment. */
    static HikariDataSource forReads(String url, int connections) {
        HikariConfig config = config(url, connections);
        config.setPoolName("satchel-reads");
        config.setReadOnly(true);
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        return open(config);
    }

    /** Each statement sees what was committed before it: what counts is locked first. */
    static HikariDataSource forWrites(String url, int connections) {
        HikariConfig config = config(url, connections);
        config.setPoolName("satchel-writes");
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionInitSql(DURABLE);
        return open(config);
    }

    private static HikariConfig config(String url, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.addDataSourceProperty("ApplicationName", "satchel");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", PATIENCE.toSeconds());
        return config;
    }

    private static HikariDataSource open(HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw e.getCause() instanceof SQLException cause
                    ? PostgresFailure.explain(cause)
                    : new StoreException("the database cannot be opened", e);
        }
    }
}
