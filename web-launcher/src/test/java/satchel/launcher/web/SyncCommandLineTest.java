package satchel.launcher.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.launcher.found.FoundDatabase;
import satchel.launcher.found.FoundProgram;
import satchel.launcher.found.Holding;

final class SyncCommandLineTest {
    @ParameterizedTest
    @CsvSource({
        "Personal,           EVENTS,            calendars/personal",
        "Personal,           TASKS,             calendars/personal-tasks",
        "Personal,           EVENTS TASKS,      calendars/personal",
        "Personal,           TASKS JOURNALS,    calendars/personal-tasks-journals",
        "Bücher & Verleih!,  JOURNALS,          calendars/bücher-verleih-journals",
        "Friends,            CONTACTS,          contacts/friends",
        "default-release,    BOOKMARKS,         bookmarks/default-release",
        "$(reboot); 'x'\",   EVENTS,            calendars/reboot-x",
        "☂,                  EVENTS,            calendars/evolution",
    })
    void eachKindGoesWhereItBelongs(String name, String holds, String collection) {
        assertThat(line(name, holds, true))
                .isEqualTo(
                        "bin/satchel-client sync --pim evolution --database found:k3m9 --to "
                                + collection
                                + " --mode two-way");
    }

    @Test
    void whatCanOnlyBeReadIsMerged() {
        assertThat(line("Birthdays", "EVENTS", false)).endsWith(" --mode merge");
    }

    private static String line(String name, String holds, boolean writable) {
        Set<Holding> all =
                Arrays.stream(holds.split(" ")).map(Holding::valueOf).collect(Collectors.toSet());
        FoundDatabase database = new FoundDatabase("k3m9", name, all, writable);
        return SyncCommandLine.of(
                new FoundProgram(
                        "evolution",
                        "evolution",
                        "Evolution",
                        FoundProgram.State.CLOSED,
                        List.of(database)),
                database);
    }
}
