package satchel.client.shell.window;

import java.util.List;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import satchel.client.shell.desk.PlanRow;

/** The plan as a table; only the rows in sight are drawn, however many there are. */
final class PlanPanel {
    private final TableViewer table;

    PlanPanel(Composite parent) {
        Composite frame = new Composite(parent, SWT.NONE);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = 220;
        frame.setLayoutData(data);
        TableColumnLayout layout = new TableColumnLayout();
        frame.setLayout(layout);
        table = new TableViewer(frame, SWT.BORDER | SWT.FULL_SELECTION | SWT.VIRTUAL);
        table.setUseHashlookup(true);
        table.getTable().setHeaderVisible(true);
        table.getTable().setToolTipText("What the sync would do");
        Widgets.named("plan", table.getTable());
        table.setContentProvider(ArrayContentProvider.getInstance());
        column(layout, "Record", 40, PlanRow::record);
        column(layout, "What", 15, PlanRow::what);
        column(layout, "Where", 15, PlanRow::where);
        column(layout, "Why", 30, PlanRow::why);
    }

    void show(List<PlanRow> rows) {
        table.setInput(rows);
    }

    private void column(
            TableColumnLayout layout,
            String title,
            int weight,
            java.util.function.Function<PlanRow, String> cell) {
        TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight));
        column.setLabelProvider(
                new ColumnLabelProvider() {
                    @Override
                    public String getText(Object row) {
                        return cell.apply((PlanRow) row);
                    }
                });
    }
}
