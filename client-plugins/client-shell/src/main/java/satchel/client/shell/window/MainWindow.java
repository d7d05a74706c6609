package satchel.client.shell.window;

import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.ApplicationWindow;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;
import satchel.client.shell.desk.Desk;
import satchel.client.shell.desk.Outcome;
import satchel.client.shell.desk.PairForm;
import satchel.client.shell.desk.Preview;

/** Saved pairs on the left; the chosen pair, its plan, progress and report on the right. */
@SuppressWarnings("NullAway.Init") // JFace builds the panels in createContents
public final class MainWindow extends ApplicationWindow {
    private final Desk desk;
    private PairsPanel pairs;
    private FormPanel form;
    private PlanPanel plan;
    private ReportPanel report;
    private Button preview;
    private Button sync;
    private Button cancel;
    private Background background;
    private @Nullable RunningSync running;

    public MainWindow(Desk desk) {
        super(null);
        this.desk = desk;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Satchel");
    }

    @Override
    protected Point getInitialSize() {
        return new Point(1040, 720);
    }

    @Override
    protected Control createContents(Composite parent) {
        background = new Background(parent);
        Composite all = new Composite(parent, SWT.NONE);
        all.setLayout(new GridLayout(2, false));
        pairs = new PairsPanel(all, pair -> form.show(pair));
        Composite right = new Composite(all, SWT.NONE);
        right.setLayout(new GridLayout());
        right.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        form = new FormPanel(right);
        Composite buttons = Widgets.column(right, 3);
        preview = Widgets.button(buttons, "preview", "Preview", this::preview);
        sync = Widgets.button(buttons, "sync", "Sync", this::previewThenSync);
        cancel = Widgets.button(buttons, "cancel", "Cancel", this::cancel);
        getShell().setDefaultButton(preview);
        plan = new PlanPanel(right);
        report = new ReportPanel(right);
        form.offer(desk.pims());
        form.show(PairForm.EMPTY);
        working(false);
        showPairs();
        for (String pim : desk.pims()) {
            background.run(() -> desk.found(pim), form::offerFound, report::say);
        }
        return all;
    }

    private void preview() {
        PairForm pair = form.read();
        start("Looking at both sides …");
        background.run(() -> desk.preview(pair), this::showPreview, this::failed);
    }

    private void showPreview(Preview found) {
        working(false);
        plan.show(found.rows());
        String nothing = "Both sides are as agreed: nothing to do.";
        report.say(
                found.warning()
                        .orElse(
                                found.rows().isEmpty()
                                        ? nothing
                                        : found.rows().size() + " steps planned."));
    }

    private void previewThenSync() {
        PairForm pair = form.read();
        start("Looking at both sides …");
        background.run(
                () -> desk.preview(pair), found -> confirmThenSync(pair, found), this::failed);
    }

    /** The guard's warning is shown with the plan behind it; consent is to that very plan. */
    private void confirmThenSync(PairForm pair, Preview found) {
        showPreview(found);
        Optional<String> warning = found.warning();
        if (warning.isPresent()
                && !MessageDialog.openConfirm(
                        getShell(), "This would change a lot", warning.get())) {
            return;
        }
        start("Synchronising …");
        RunningSync now = new RunningSync(background, report);
        running = now;
        background.run(() -> desk.sync(pair, found.consent(), now), this::finished, this::failed);
    }

    private void finished(Outcome outcome) {
        working(false);
        report.show(outcome);
        showPairs();
    }

    private void showPairs() {
        background.run(desk::pairs, pairs::show, this::failed);
    }

    private void failed(String message) {
        working(false);
        report.say(message);
    }

    private void cancel() {
        RunningSync now = running;
        if (now != null) {
            now.cancel();
        }
    }

    private void start(String text) {
        working(true);
        report.progress(0, 1);
        report.say(text);
    }

    private void working(boolean busy) {
        preview.setEnabled(!busy);
        sync.setEnabled(!busy);
        cancel.setEnabled(busy);
    }
}
