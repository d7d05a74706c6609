package satchel.client.shell.window;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import satchel.client.shell.desk.DeskException;

/** Runs work off the display's thread and brings its result back to it. */
final class Background {
    /** Work that may fail with a message for the user. */
    interface Work<T> {
        T run() throws DeskException;
    }

    private final Control window;
    private final Display display;

    Background(Control window) {
        this.window = window;
        this.display = window.getDisplay();
    }

    <T> void run(
            Work<T> work,
            java.util.function.Consumer<T> done,
            java.util.function.Consumer<String> failed) {
        Thread.ofVirtual()
                .name("satchel-window-work")
                .start(() -> {
                    try {
                        T result = work.run();
                        show(() -> done.accept(result));
                    } catch (DeskException e) {
                        show(() -> failed.accept(String.valueOf(e.getMessage())));
                    }
                });
    }

    /** Does nothing once the window is closed. */
    void show(Runnable change) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!window.isDisposed()) {
                    change.run();
                }
            });
        }
    }
}
