package satchel.client.shell.window;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Widget;

/**
 * The few shapes all panels are made of. Every widget has an id, for tests and for assistive tools.
 */
final class Widgets {
    static final String ID = "satchel.id";

    private Widgets() {}

    static <W extends Widget> W named(String id, W widget) {
        widget.setData(ID, id);
        return widget;
    }

    static Composite column(Composite parent, int columns) {
        Composite composite = new Composite(parent, SWT.NONE);
        composite.setLayout(new GridLayout(columns, false));
        composite.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        return composite;
    }

    static void label(Composite parent, String text) {
        new Label(parent, SWT.NONE).setText(text);
    }

    static Button button(Composite parent, String id, String text, Runnable pressed) {
        Button button = named(id, new Button(parent, SWT.PUSH));
        button.setText(text);
        button.addListener(SWT.Selection, event -> pressed.run());
        return button;
    }
}
