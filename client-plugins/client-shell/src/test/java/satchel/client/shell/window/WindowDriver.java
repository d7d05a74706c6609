package satchel.client.shell.window;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/** Finds widgets by their id and presses them, as a user would, on the display's thread. */
final class WindowDriver {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final Display display;
    private final MainWindow window;

    WindowDriver(Display display, MainWindow window) {
        this.display = display;
        this.window = window;
    }

    void press(String id) {
        Button button = find(id, Button.class);
        if (!button.isEnabled()) {
            throw new AssertionError(id + " is not enabled");
        }
        button.notifyListeners(SWT.Selection, new Event());
    }

    void type(String id, String text) {
        find(id, Text.class).setText(text);
    }

    String text(String id) {
        return find(id, Text.class).getText();
    }

    String[] choices(String id) {
        return find(id, Combo.class).getItems();
    }

    void choose(String id, int index) {
        Combo combo = find(id, Combo.class);
        combo.select(index);
        combo.notifyListeners(SWT.Selection, new Event());
    }

    String report() {
        return find("report", Text.class).getText();
    }

    int planRows() {
        return find("plan", Table.class).getItemCount();
    }

    String[] pairs() {
        return find("pairs", org.eclipse.swt.widgets.List.class).getItems();
    }

    boolean enabled(String id) {
        return find(id, Button.class).isEnabled();
    }

    void waitUntil(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not happen: " + what + "; report: " + report());
            }
            if (!display.readAndDispatch()) {
                display.timerExec(20, () -> {});
                display.sleep();
            }
        }
    }

    private <C extends Control> C find(String id, Class<C> type) {
        return all(window.getShell()).stream()
                .filter(control -> id.equals(control.getData(Widgets.ID)))
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no widget " + id));
    }

    private static List<Control> all(Composite parent) {
        List<Control> found = new ArrayList<>();
        for (Control child : parent.getChildren()) {
            found.add(child);
            if (child instanceof Composite composite) {
                found.addAll(all(composite));
            }
        }
        return found;
    }
}
