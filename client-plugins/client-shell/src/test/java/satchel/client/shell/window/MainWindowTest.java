package satchel.client.shell.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import satchel.testdata.harness.Xvfb;

/** The window on a real display, over a desk that does no work. */
@Tag("programs")
final class MainWindowTest {
    private static Xvfb xvfb;
    private static Display display;
    private final FakeDesk desk = new FakeDesk();
    private MainWindow window;
    private WindowDriver driver;

    @BeforeAll
    static void openDisplay() {
        xvfb = Xvfb.start();
        display = new Display();
    }

    @AfterAll
    static void closeDisplay() {
        display.dispose();
        xvfb.close();
    }

    @BeforeEach
    void openWindow() {
        window = new MainWindow(desk);
        window.open();
        driver = new WindowDriver(display, window);
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    @Test
    void previewShowsThePlanAndChangesNothing() {
        driver.press("preview");
        driver.waitUntil("a plan of three rows", () -> driver.planRows() == 3);

        assertThat(driver.report()).isEqualTo("3 steps planned.");
        assertThat(desk.done).isZero();
    }

    @Test
    void whatIsFoundOnThisMachineIsOfferedFirst() {
        driver.waitUntil("two databases", () -> driver.choices("found").length == 2);

        driver.choose("found", 1);

        assertThat(driver.text("database")).isEqualTo("/b");
        assertThat(driver.text("collection")).isEqualTo("contacts/b");
    }

    @Test
    void syncReportsAndRemembersThePair() {
        driver.type("database", "/home/robin/calendar");
        desk.release.countDown();
        driver.press("sync");
        driver.waitUntil("the report", () -> driver.report().startsWith("3 of 3 done"));

        assertThat(driver.report()).contains("three: cannot be read");
        assertThat(desk.saved)
                .singleElement()
                .extracting("database")
                .isEqualTo("/home/robin/calendar");
    }

    @Test
    void cancelStopsBetweenTwoActions() {
        driver.press("sync");
        driver.waitUntil(
                "a running sync", () -> driver.enabled("cancel") && driver.planRows() == 3);
        assertThat(driver.enabled("sync")).isFalse();
        driver.press("cancel");
        driver.waitUntil("the report", () -> driver.report().contains("of 3 done"));

        assertThat(desk.done).isLessThan(3);
        assertThat(driver.enabled("sync")).isTrue();
    }

    @Test
    void whatCannotBeDoneIsSaidInTheWindow() {
        desk.failure = Optional.of("cannot reach the server");
        driver.press("preview");
        driver.waitUntil("the message", () -> driver.report().equals("cannot reach the server"));

        assertThat(driver.enabled("preview")).isTrue();
    }
}
