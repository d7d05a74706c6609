package satchel.client.launcher;

import java.util.List;
import java.util.Locale;

/** Which of the two applications runs, and which bundles it needs. */
enum Mode {
    CLI,
    GUI;

    /** What only the window needs: the command line runs without a display and these bundles. */
    private static final List<String> WINDOW =
            List.of(
                    "org.eclipse.swt",
                    "org.eclipse.jface",
                    "org.eclipse.core.commands",
                    "org.eclipse.equinox.common",
                    "jsvg",
                    "client-shell");

    static Mode of(List<String> arguments) {
        return !arguments.isEmpty() && arguments.getFirst().equals("gui") ? GUI : CLI;
    }

    /** As in the service property {@code mode}. */
    String property() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean needs(String bundleFile) {
        return this == GUI || WINDOW.stream().noneMatch(bundleFile::startsWith);
    }
}
