package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.Program;

/** calcurse with calcurse-caldav: one calendar, both ways. */
@Tag("programs")
final class CalcurseIT {
    private static final String AGENDA = "calendars/agenda/";
    private static final String NOTHING =
            """
            0 items imported, 0 items removed locally.
            0 items exported, 0 items removed from the server.
            """;

    @TempDir Path folder;

    @Test
    void initialisesAndSyncsBothWays() throws IOException {
        try (Host host = new Host(folder)) {
            host.makeCalendar(AGENDA, "Agenda", "#33cc66");
            configure(host);
            host.dav.put(AGENDA + "other.ics", event("Of another client"));
            Path own = Files.writeString(host.home.resolve("own.ics"), OWN);
            calcurse(host, "-i", own.toString());

            assertThat(sync(host, "--init=two-way"))
                    .contains("1 items imported", "2 items exported");
            assertThat(agenda(host)).contains("Of another client", "Of calcurse", "Buy ink");
            assertThat(bodies(host)).contains("SUMMARY:Of calcurse", "SUMMARY:Buy ink");
            assertThat(sync(host)).isEqualTo(NOTHING);

            host.dav.put(AGENDA + "other.ics", event("Changed elsewhere"));
            calcurse(host, "-P", "--filter-pattern", "Of calcurse");
            assertThat(sync(host)).contains("1 items imported", "1 items removed from the server");
            assertThat(agenda(host)).contains("Changed elsewhere").doesNotContain("another client");
            assertThat(bodies(host)).contains("Buy ink").doesNotContain("Of calcurse");

            host.dav.delete(AGENDA + "other.ics");
            assertThat(sync(host)).contains("1 items removed locally");
            assertThat(agenda(host)).contains("Buy ink").doesNotContain("Changed elsewhere");
            assertThat(sync(host)).isEqualTo(NOTHING);
        }
    }

    private static void configure(Host host) throws IOException {
        Path configuration = host.home.resolve(".config/calcurse/caldav/config");
        Files.createDirectories(configuration.getParent());
        Files.createDirectories(host.home.resolve(".local/share/calcurse/caldav"));
        Files.writeString(
                configuration,
                """
                [General]
                Hostname = %s
                Path = /dav/users/%s/%s
                HTTPS = No
                DryRun = No
                [Auth]
                Username = %2$s
                Password = %4$s
                """
                        .formatted(
                                host.server.address().getAuthority(),
                                Host.USER,
                                AGENDA,
                                Host.PASSWORD));
    }

    private static String calcurse(Host host, String... arguments) {
        Program program = host.program(Program.installed("calcurse", "calcurse").with(arguments));
        return program.environment("TZ", "Europe/Berlin").run().orFail("calcurse").out();
    }

    /** Its script names whatever Python comes first; Debian's has the library it needs. */
    private static String sync(Host host, String... arguments) {
        Program.installed("calcurse-caldav", "calcurse");
        return host.program(
                        Program.of("/usr/bin/python3", "/usr/bin/calcurse-caldav").with(arguments))
                .environment("TZ", "Europe/Berlin")
                .run()
                .orFail("calcurse-caldav (apt-get install calcurse python3-httplib2)")
                .out();
    }

    private static String agenda(Host host) {
        return calcurse(host, "-Q", "--from", "12/03/2026", "--days", "3") + calcurse(host, "-t");
    }

    private static String bodies(Host host) {
        StringBuilder all = new StringBuilder();
        host.dav.list(AGENDA).forEach(name -> all.append(host.dav.get(AGENDA + name)));
        return all.toString();
    }

    private static String event(String summary) {
        return """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Satchel//Other client//EN
        BEGIN:VEVENT
        UID:other-1
        DTSTAMP:20260101T000000Z
        DTSTART:20261203T100000Z
        DURATION:PT1H
        SUMMARY:%s
        END:VEVENT
        END:VCALENDAR
        """
                .formatted(summary)
                .replace("\n", "\r\n");
    }

    private static final String OWN =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Satchel//Test//EN
            BEGIN:VEVENT
            UID:own-1
            DTSTART:20261204T090000
            DTEND:20261204T100000
            SUMMARY:Of calcurse
            END:VEVENT
            BEGIN:VTODO
            UID:own-2
            PRIORITY:3
            SUMMARY:Buy ink
            END:VTODO
            END:VCALENDAR
            """;
}
