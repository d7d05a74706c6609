package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.Program;
import satchel.testdata.harness.Xvfb;

/** {@code satchel-client gui} as users start it: Equinox, the window and an installed plug-in. */
@Tag("programs")
final class GuiIT {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Pattern WINDOW = Pattern.compile("(0x[0-9a-f]+) \"Satchel ?\":");

    /** SWT asks desktops that are not there whether they want to end the session. */
    private static final String NO_DESKTOP = "SWT SessionManagerDBus: ";

    @TempDir Path folder;

    @Test
    void theAssembledClientOpensItsWindowAndStopsWhenItsProcessIsTold() throws Exception {
        try (Stage stage = new Stage(folder);
                Xvfb xvfb = Xvfb.startAnywhere()) {
            Process gui = start(stage, xvfb);
            try {
                waitUntil("a window called Satchel", gui, () -> windows(xvfb).find());
                gui.toHandle().destroy(); // destroy() of Process would close what it has said

                assertThat(gui.waitFor(20, TimeUnit.SECONDS)).isTrue();
                assertThat(said(gui)).isEmpty();
            } finally {
                gui.destroyForcibly();
            }
            assertThat(stage.client.run("pims").orFail("pims").out()).contains("files");
        }
    }

    private static Process start(Stage stage, Xvfb xvfb) {
        return stage.client
                .command("gui")
                .environment("DISPLAY", xvfb.display())
                .environment("NO_AT_BRIDGE", "1")
                .start();
    }

    private static Matcher windows(Xvfb xvfb) {
        return WINDOW.matcher(on(xvfb, "xwininfo", "x11-utils").with("-root", "-tree").run().out());
    }

    private static Program on(Xvfb xvfb, String program, String debianPackage) {
        return Program.installed(program, debianPackage).environment("DISPLAY", xvfb.display());
    }

    private static String said(Process gui) throws IOException {
        String all =
                new String(gui.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        + new String(gui.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return String.join("\n", all.lines().filter(line -> !line.startsWith(NO_DESKTOP)).toList());
    }

    private static void waitUntil(String what, Process gui, BooleanSupplier there) {
        Instant late = Instant.now().plus(LIMIT);
        while (!there.getAsBoolean()) {
            assertThat(gui.isAlive()).as("the window's process, waiting for " + what).isTrue();
            assertThat(Instant.now()).as("waiting for " + what).isBefore(late);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
