package satchel.dav.store.sql;

import java.util.ArrayList;
import java.util.List;
import satchel.dav.store.Selection;

/**
 * A selection as a condition on the object table (alias o), with its arguments.
 *
 * <p>An object that ends where the range starts is let through, so that one without length is not
 * missed there.
 */
record SelectionSql(String condition, List<Object> arguments) {
    static SelectionSql of(Selection selection, Dialect dialect) {
        StringBuilder condition = new StringBuilder();
        List<Object> arguments = new ArrayList<>();
        selection
                .component()
                .ifPresent(component -> {
                    condition.append(" AND o.component = ?");
                    arguments.add(component);
                });
        selection
                .uid()
                .ifPresent(uid -> {
                    // said again for the planner: the index on it holds no empty ones
                    condition.append(" AND o.uid = ?");
                    condition.append(uid.isEmpty() ? "" : " AND o.uid <> ''");
                    arguments.add(uid);
                });
        selection
                .from()
                .ifPresent(from -> {
                    condition.append(" AND o.last >= ?");
                    arguments.add(IndexColumns.floor(from));
                });
        selection
                .to()
                .ifPresent(to -> {
                    // an object without a start matches any end, even the very least
                    condition.append(" AND (o.first < ? OR o.first = ?)");
                    arguments.add(IndexColumns.ceiling(to));
                    arguments.add(Long.MIN_VALUE);
                });
        for (String text : selection.text()) {
            condition.append(" AND ").append(dialect.contains("o.text"));
            arguments.add(text);
        }
        return new SelectionSql(condition.toString(), arguments);
    }
}
