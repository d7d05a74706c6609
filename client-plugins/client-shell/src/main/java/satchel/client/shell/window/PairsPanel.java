package satchel.client.shell.window;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import satchel.client.shell.desk.PairForm;

/** The saved pairs; choosing one fills the form. */
final class PairsPanel {
    private final org.eclipse.swt.widgets.List list;
    private List<PairForm> pairs = List.of();

    PairsPanel(Composite parent, Consumer<PairForm> chosen) {
        Composite panel = new Composite(parent, SWT.NONE);
        panel.setLayout(new org.eclipse.swt.layout.GridLayout());
        panel.setLayoutData(new GridData(SWT.FILL, SWT.FILL, false, true));
        Widgets.label(panel, "Saved pairs");
        list =
                Widgets.named(
                        "pairs",
                        new org.eclipse.swt.widgets.List(panel, SWT.BORDER | SWT.V_SCROLL));
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.widthHint = 260;
        list.setLayoutData(data);
        list.addListener(
                SWT.Selection,
                event -> {
                    int index = list.getSelectionIndex();
                    if (index >= 0) {
                        chosen.accept(pairs.get(index));
                    }
                });
        Widgets.button(panel, "new", "New pair", () -> chosen.accept(PairForm.EMPTY));
    }

    void show(List<PairForm> saved) {
        pairs = List.copyOf(saved);
        list.setItems(saved.stream().map(PairForm::title).toArray(String[]::new));
    }
}
