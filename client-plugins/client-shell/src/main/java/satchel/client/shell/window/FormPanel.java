package satchel.client.shell.window;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import satchel.client.shell.desk.DeletionChoice;
import satchel.client.shell.desk.FoundRow;
import satchel.client.shell.desk.ModeChoice;
import satchel.client.shell.desk.PairForm;

/** Program, database, collection and mode of one pair. */
final class FormPanel {
    private final Combo found;
    private final Combo pim;
    private final Text database;
    private final Text collection;
    private final Map<ModeChoice, Button> modes = new EnumMap<>(ModeChoice.class);
    private final Button propagate;
    private final List<FoundRow> rows = new ArrayList<>();

    FormPanel(Composite parent) {
        Composite form = Widgets.column(parent, 3);
        Widgets.label(form, "Found here");
        found = Widgets.named("found", new Combo(form, SWT.DROP_DOWN | SWT.READ_ONLY));
        found.setLayoutData(wide(2));
        found.setEnabled(false);
        found.addListener(SWT.Selection, event -> take());
        Widgets.label(form, "Program");
        pim = Widgets.named("pim", new Combo(form, SWT.DROP_DOWN | SWT.READ_ONLY));
        pim.setLayoutData(wide(2));
        Widgets.label(form, "Database");
        database = text(form, "database", 1);
        Widgets.button(form, "browse", "Choose folder …", this::browse);
        Widgets.label(form, "Collection");
        collection = text(form, "collection", 2);
        Widgets.label(form, "Mode");
        Composite choices = Widgets.column(form, 2);
        choices.setLayoutData(wide(2));
        ((GridLayout) choices.getLayout()).marginWidth = 0;
        for (ModeChoice mode : ModeChoice.values()) {
            modes.put(mode, modeButton(choices, mode));
        }
        Widgets.label(form, "");
        propagate = Widgets.named("propagate", new Button(form, SWT.CHECK));
        propagate.setText("When merging, also delete on the server what the program has deleted");
        propagate.setLayoutData(wide(2));
    }

    void offer(List<String> pims) {
        pim.setItems(pims.toArray(String[]::new));
        pim.select(0);
    }

    /** More databases to choose from; any other can be named. */
    void offerFound(List<FoundRow> databases) {
        rows.addAll(databases);
        databases.forEach(row -> found.add(row.title()));
        found.setEnabled(!rows.isEmpty());
    }

    private void take() {
        FoundRow chosen = rows.get(found.getSelectionIndex());
        pim.setText(chosen.pim());
        database.setText(chosen.database());
        collection.setText(chosen.collection());
    }

    void show(PairForm pair) {
        pim.setText(pair.pim());
        database.setText(pair.database());
        collection.setText(pair.collection());
        modes.forEach((mode, button) -> button.setSelection(mode == pair.mode()));
        propagate.setSelection(pair.deletions() == DeletionChoice.PROPAGATE);
    }

    PairForm read() {
        ModeChoice mode =
                modes.entrySet().stream()
                        .filter(entry -> entry.getValue().getSelection())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(ModeChoice.TWO_WAY);
        DeletionChoice deletions =
                propagate.getSelection() ? DeletionChoice.PROPAGATE : DeletionChoice.KEEP;
        return new PairForm(
                pim.getText(),
                database.getText().strip(),
                collection.getText().strip(),
                mode,
                deletions);
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(database.getShell());
        dialog.setText("Choose the folder of the database");
        String chosen = dialog.open();
        if (chosen != null) {
            database.setText(chosen);
        }
    }

    private static Button modeButton(Composite parent, ModeChoice mode) {
        Button button = Widgets.named("mode." + mode.name(), new Button(parent, SWT.RADIO));
        button.setText(mode.title());
        Label sentence = new Label(parent, SWT.WRAP);
        sentence.setText(mode.sentence());
        sentence.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        button.setToolTipText(mode.sentence());
        return button;
    }

    private static Text text(Composite parent, String id, int span) {
        Text text = Widgets.named(id, new Text(parent, SWT.BORDER));
        text.setLayoutData(wide(span));
        return text;
    }

    private static GridData wide(int span) {
        return new GridData(SWT.FILL, SWT.CENTER, true, false, span, 1);
    }
}
