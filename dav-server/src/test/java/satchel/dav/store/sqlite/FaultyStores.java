package satchel.dav.store.sqlite;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import satchel.dav.store.Stores;

/** Stores of which the n-th statement fails with a result code of SQLite, whatever it is. */
public final class FaultyStores {
    private final int code;
    private final AtomicInteger left;
    private volatile String failed = "";

    /**
     * @param n counted from the first statement after the stores are open
     */
    public FaultyStores(int n, int code) {
        this.code = code;
        this.left = new AtomicInteger(n);
    }

    /** Of one file, so that they open quickly. */
    public static void make(Path folder) {
        WorkspaceLayout one = new WorkspaceLayout(DataFolder.at(folder).path(), 1);
        one.paths().forEach(Schema.WORKSPACE::migrate);
        one.record();
        SqliteStores.openAccounts(folder).close();
    }

    public Stores open(Path folder) {
        return SqliteStores.open(
                folder,
                InstantSource.system(),
                file -> Connections.over(faulty(Connections.connect(file))));
    }

    /** The statement that failed; empty if there were not as many. */
    public String failed() {
        return failed;
    }

    private Connection faulty(Connection real) {
        return proxy(
                Connection.class,
                (method, arguments) -> {
                    Object result = call(real, method, arguments);
                    return result instanceof PreparedStatement statement
                            ? faulty(statement, String.valueOf(arguments[0]))
                            : result;
                });
    }

    /** Settings of a connection that is being opened are not counted. */
    private PreparedStatement faulty(PreparedStatement real, String sql) {
        return proxy(
                PreparedStatement.class,
                (method, arguments) -> {
                    if (method.getName().startsWith("execute")
                            && !sql.startsWith("PRAGMA")
                            && left.decrementAndGet() == 0) {
                        failed = sql;
                        throw new SQLException("injected into " + sql, "", code);
                    }
                    return call(real, method, arguments);
                });
    }

    @FunctionalInterface
    private interface Call {
        Object answer(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(
                        FaultyStores.class.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> call.answer(method, arguments)));
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
