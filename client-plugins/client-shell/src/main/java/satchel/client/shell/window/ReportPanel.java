package satchel.client.shell.window;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;
import satchel.client.shell.desk.Outcome;

/** How far the sync is, and afterwards what came of it. */
final class ReportPanel {
    private final ProgressBar bar;
    private final Text report;

    ReportPanel(Composite parent) {
        bar = Widgets.named("progress", new ProgressBar(parent, SWT.HORIZONTAL | SWT.SMOOTH));
        bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        report =
                Widgets.named(
                        "report",
                        new Text(
                                parent,
                                SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.READ_ONLY));
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, false);
        data.heightHint = 90;
        report.setLayoutData(data);
    }

    void progress(int done, int total) {
        bar.setMaximum(Math.max(1, total));
        bar.setSelection(done);
    }

    void say(String text) {
        report.setText(text);
    }

    void show(Outcome outcome) {
        progress(1, 1);
        StringBuilder text = new StringBuilder(outcome.summary());
        outcome.problems().forEach(problem -> text.append('\n').append(problem));
        say(text.toString());
    }
}
