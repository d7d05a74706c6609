package satchel.endtoend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** A user's hand and eye at the window; finds widgets by the ids they carry. */
final class WindowHand {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int GLANCE_MILLIS = 20;
    private final Display display;
    private final Shell window;

    WindowHand(Display display, Shell window) {
        this.display = display;
        this.window = window;
    }

    void press(String id) {
        press(find(id, Button.class));
    }

    /** Chooses one of several radio buttons; the others fall back, as they do under a mouse. */
    void choose(String id) {
        Button chosen = find(id, Button.class);
        for (Control other : chosen.getParent().getChildren()) {
            if (other instanceof Button radio && (radio.getStyle() & SWT.RADIO) != 0) {
                radio.setSelection(radio.equals(chosen));
            }
        }
        press(chosen);
    }

    void pick(String id, String choice) {
        Combo combo = find(id, Combo.class);
        int index = combo.indexOf(choice);
        if (index < 0) {
            throw new AssertionError(id + " does not offer " + choice);
        }
        combo.select(index);
    }

    void type(String id, String text) {
        find(id, Text.class).setText(text);
    }

    String text(String id) {
        return find(id, Text.class).getText();
    }

    boolean idle() {
        return find("sync", Button.class).isEnabled();
    }

    boolean progressIsFull() {
        ProgressBar bar = find("progress", ProgressBar.class);
        return bar.getSelection() == bar.getMaximum();
    }

    /** The plan's rows as what, where and why; the record's title is left out. */
    List<String> plan() {
        return Stream.of(find("plan", Table.class).getItems())
                .map((TableItem row) ->
                        row.getText(1) + " | " + row.getText(2) + " | " + row.getText(3))
                .toList();
    }

    List<String> pairs() {
        return List.of(find("pairs", org.eclipse.swt.widgets.List.class).getItems());
    }

    /** Waits for a question over the window, presses one of its buttons and tells the question. */
    String answerAfter(String id, String answer) {
        List<String> questions = new ArrayList<>();
        display.timerExec(GLANCE_MILLIS, () -> answerOnceAsked(answer, questions));
        press(id);
        waitUntil("a question", () -> !questions.isEmpty());
        return questions.getFirst();
    }

    private void answerOnceAsked(String answer, List<String> questions) {
        for (Shell shell : display.getShells()) {
            if (!shell.equals(window) && shell.isVisible()) {
                questions.add(labels(shell));
                press(button(shell, answer));
                return;
            }
        }
        display.timerExec(GLANCE_MILLIS, () -> answerOnceAsked(answer, questions));
    }

    void waitUntil(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not happen: " + what + "; it says " + text("report"));
            }
            if (!display.readAndDispatch()) {
                display.timerExec(GLANCE_MILLIS, () -> {});
                display.sleep();
            }
        }
    }

    private static void press(Button button) {
        if (!button.isEnabled()) {
            throw new AssertionError(button.getText() + " is not enabled");
        }
        button.notifyListeners(SWT.Selection, new Event());
    }

    private static Button button(Shell shell, String text) {
        return inside(shell)
                .filter(control ->
                        control instanceof Button button
                                && button.getText().replace("&", "").equals(text))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + text));
    }

    private static String labels(Shell shell) {
        return inside(shell)
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .collect(Collectors.joining("\n"));
    }

    private <C extends Control> C find(String id, Class<C> type) {
        return inside(window)
                .filter(control -> id.equals(control.getData("satchel.id")))
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no widget " + id));
    }

    private static Stream<Control> inside(Composite parent) {
        return Stream.of(parent.getChildren())
                .flatMap(child ->
                        child instanceof Composite composite
                                ? Stream.concat(Stream.of(child), inside(composite))
                                : Stream.of(child));
    }
}
