package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
    void theWindowSyncsASavedPairByKeyboardAndStopsWhenItsProcessIsTold() throws Exception {
        try (Stage stage = new Stage(folder);
                Xvfb xvfb = Xvfb.startAnywhere()) {
            Generated pim = Generated.in(stage.pim("window"), 41, 3);
            stage.sync(pim.folder(), "calendars/window", "two-way").orFail("sync");
            Files.writeString(pim.file(3), pim.record(3).text());
            Process gui = start(stage, xvfb);
            try {
                syncFirstPair(xvfb, gui);
                waitUntil("the new record", gui, () -> records(stage) == 4);
                gui.destroy();

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

    /**
     * Takes the first saved pair, and goes from the list to the button: past New pair, program,
     * database, Choose folder, collection, mode, deletions and Preview.
     */
    private static void syncFirstPair(Xvfb xvfb, Process gui) {
        waitUntil("a window called Satchel", gui, () -> windows(xvfb).find());
        Matcher window = windows(xvfb);
        assertThat(window.find()).isTrue();
        on(xvfb, "xdotool", "xdotool").with("windowfocus", "--sync", window.group(1)).run();
        keys(xvfb, "Down");
        keys(xvfb, "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab");
        keys(xvfb, "space");
    }

    private static void keys(Xvfb xvfb, String... keys) {
        on(xvfb, "xdotool", "xdotool").with("key", "--delay", "200").with(keys).run().orFail("key");
    }

    private static Matcher windows(Xvfb xvfb) {
        return WINDOW.matcher(on(xvfb, "xwininfo", "x11-utils").with("-root", "-tree").run().out());
    }

    private static Program on(Xvfb xvfb, String program, String debianPackage) {
        return Program.installed(program, debianPackage).environment("DISPLAY", xvfb.display());
    }

    private static int records(Stage stage) {
        return stage.dav.list("calendars/window/").size();
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
