package satchel.client.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class TimersTest {
    private static final Duration EVERY = Duration.ofMinutes(15);

    @TempDir Path folder;

    @Test
    void theFilesOfThisSystemAreWrittenAndTakenAwayAgain() throws IOException {
        Timers timers = timers(Scheduler.SYSTEMD);
        assertThat(timers.isInstalled()).isFalse();

        timers.write(EVERY);

        Path units = folder.resolve("config/systemd/user");
        assertThat(units.resolve("satchel-sync.timer"))
                .content()
                .contains("OnUnitInactiveSec=900s");
        assertThat(units.resolve("satchel-sync.service"))
                .content()
                .contains("satchel-client\" \"sync\" \"--all\"")
                .contains("Environment=\"SATCHEL_UNATTENDED=1\"");
        assertThat(timers.isInstalled()).isTrue();
        assertThat(timers.remove()).hasSize(2);
        assertThat(units).isEmptyDirectory();
        assertThat(timers.remove()).isEmpty();
    }

    @Test
    void theTaskFindsTheSameStateAndNothingElseOfTheEnvironment() {
        Map<String, String> environment =
                SyncTask.of(
                                Path.of("/opt/satchel"),
                                Path.of("/java"),
                                Map.of(
                                        "SATCHEL_HOME", "/state",
                                        "XDG_DATA_HOME", "",
                                        "SOME_TOKEN", "secret"),
                                EVERY)
                        .environment();

        assertThat(environment)
                .containsOnly(
                        Map.entry("SATCHEL_HOME", "/state"),
                        Map.entry("JAVA_HOME", "/java"),
                        Map.entry("SATCHEL_UNATTENDED", "1"));
    }

    @Test
    void whatMeansSomethingToSystemdIsWrittenAsItself() {
        TimerFile service =
                timers(Path.of("/a b/100%/\"q\"/$HOME/\\"), Scheduler.SYSTEMD)
                        .files(Scheduler.SYSTEMD, EVERY)
                        .getFirst();

        assertThat(service.text())
                .contains(
                        "ExecStart=:\"/a b/100%%/\\\"q\\\"/$HOME/\\\\/bin/satchel-client\""
                                + " \"sync\" \"--all\"\n");
    }

    @ParameterizedTest
    @EnumSource(names = {"LAUNCHD", "TASK_SCHEDULER"})
    void theFilesOfOtherSystemsAreWellFormedWhateverThePathHolds(Scheduler scheduler)
            throws Exception {
        TimerFile file =
                timers(Path.of("/a & b/<c>/\"d\""), scheduler).files(scheduler, EVERY).getFirst();

        Document document = parsed(file.text().getBytes(file.charset()));

        String whole = document.getDocumentElement().getTextContent();
        assertThat(whole).contains("/a & b/<c>/\"d\"", "sync", "--all");
    }

    @Test
    void launchdIsToldProgramEnvironmentAndSeconds() throws Exception {
        Document plist =
                parsed(
                        timers(Scheduler.LAUNCHD)
                                .files(Scheduler.LAUNCHD, EVERY)
                                .getFirst()
                                .text()
                                .getBytes(StandardCharsets.UTF_8));

        NodeList strings = plist.getElementsByTagName("array").item(0).getChildNodes();
        assertThat(strings.item(1).getTextContent()).endsWith("/bin/satchel-client");
        assertThat(plist.getElementsByTagName("integer").item(0).getTextContent()).isEqualTo("900");
        assertThat(plist.getDocumentElement().getTextContent()).contains("SATCHEL_UNATTENDED");
    }

    @Test
    void theTaskSchedulerIsToldJavaAndAnInterval() throws Exception {
        TimerFile file =
                timers(Scheduler.TASK_SCHEDULER).files(Scheduler.TASK_SCHEDULER, EVERY).getFirst();
        Document task = parsed(file.text().getBytes(file.charset()));

        assertThat(task.getElementsByTagName("Interval").item(0).getTextContent())
                .isEqualTo("PT15M");
        assertThat(task.getElementsByTagName("Command").item(0).getTextContent())
                .endsWith("javaw.exe");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux,      SYSTEMD",
        "FreeBSD,    SYSTEMD",
        "Mac OS X,   LAUNCHD",
        "Windows 11, TASK_SCHEDULER",
    })
    void eachSystemHasItsOwn(String system, Scheduler scheduler) {
        assertThat(Scheduler.of(system)).isEqualTo(scheduler);
    }

    @Test
    void whereNobodyCanBeToldTheCommandsAreLeftToTheUser() {
        Timers elsewhere = timers(Scheduler.LAUNCHD);

        assertThat(elsewhere.tell(Scheduler.LAUNCHD.toStart()))
                .isEqualTo(Scheduler.LAUNCHD.toStart());
        assertThat(timers(Scheduler.SYSTEMD).tell(List.of("/no/such/program --now"))).hasSize(1);
        assertThat(timers(Scheduler.SYSTEMD).tell(List.of("true", "false", "true")))
                .containsExactly("false", "true");
        assertThat(Files.exists(folder.resolve("config"))).isFalse();
    }

    private Timers timers(Scheduler here) {
        return timers(Path.of("/opt/satchel"), here);
    }

    private Timers timers(Path program, Scheduler here) {
        Map<String, String> environment =
                Map.of(
                        "XDG_CONFIG_HOME", folder.resolve("config").toString(),
                        "PATH", String.valueOf(System.getenv("PATH")));
        return new Timers(program, environment, folder, here);
    }

    /** Without fetching what the document names as its type. */
    private static Document parsed(byte[] bytes) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setEntityResolver((_, _) -> new InputSource(new ByteArrayInputStream(new byte[0])));
        return builder.parse(new ByteArrayInputStream(bytes));
    }
}
