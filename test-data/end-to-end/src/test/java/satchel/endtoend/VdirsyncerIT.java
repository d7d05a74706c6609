package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.Finished;

/** vdirsyncer where both sides have changed, where neither has, and where a name has. */
@Tag("programs")
final class VdirsyncerIT {
    @TempDir static Path folder;
    private static Host host;
    private static Desktop desktop;

    @BeforeAll
    static void furnish() throws IOException {
        host = new Host(folder);
        host.makeCalendar(HOME, "Home", "#33cc66");
        host.makeAddressBook("contacts/friends/", "Friends");
        host.dav.put("contacts/friends/one.vcf", CARD);
        desktop = Desktop.create(host.home, host.server.address(), Host.USER, Host.PASSWORD);
        desktop.discover();
    }

    /** Each time with another text: vdirsyncer overlooks a return to the text before the last. */
    @BeforeEach
    void bringBothSidesTogether(TestInfo test) {
        host.dav.put(HOME + "one.ics", event(test.getDisplayName()));
        desktop.sync();
        assertThat(desktop.calendar().resolve("one.ics"))
                .content()
                .contains("SUMMARY:" + test.getDisplayName());
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void aConflictIsToldAndNothingIsOverwritten() throws IOException {
        Path here = desktop.calendar().resolve("one.ics");
        Files.writeString(here, event("Ours"));
        host.dav.put(HOME + "one.ics", event("Theirs"));

        Finished refused = desktop.trySync();

        assertThat(refused.exit()).isNotZero();
        assertThat(refused.err()).contains("conflict");
        assertThat(here).content().contains("SUMMARY:Ours");
        assertThat(host.dav.get(HOME + "one.ics")).contains("SUMMARY:Theirs");
        desktop.syncWhere("b wins");
        assertThat(here).content().contains("SUMMARY:Theirs");
    }

    @Test
    void namesAndColoursGoBothWays() throws IOException {
        desktop.metasync();
        assertThat(desktop.calendar().resolve("displayname")).hasContent("Home");
        assertThat(desktop.calendar().resolve("color")).hasContent("#33cc66");

        Files.writeString(desktop.calendar().resolve("displayname"), "Zuhause");
        Files.writeString(desktop.calendar().resolve("color"), "#3366cc");
        desktop.metasync();

        String properties = host.other("PROPFIND", HOME, METADATA, "Depth", "0").body();
        assertThat(properties).contains("Zuhause", "#3366cc");
    }

    @Test
    void aSecondSyncDoesNothing() throws IOException {
        Files.writeString(desktop.calendar().resolve("one.ics"), event("Two"));
        desktop.sync();
        String tokens = tokens();

        Finished again = desktop.sync();

        assertThat(again.out() + again.err()).doesNotContain("Copying", "Deleting");
        assertThat(tokens()).isEqualTo(tokens);
    }

    private static String tokens() {
        return host.other("PROPFIND", "calendars/", TOKENS, "Depth", "1").body()
                + host.other("PROPFIND", "contacts/", TOKENS, "Depth", "1").body();
    }

    private static String event(String summary) {
        return EVENT.formatted(summary).replace("\n", "\r\n");
    }

    private static final String HOME = "calendars/home/";
    private static final String TOKENS =
            "<propfind xmlns='DAV:'><prop><sync-token/></prop></propfind>";
    private static final String METADATA =
            "<propfind xmlns='DAV:'><prop><displayname/>"
                    + "<calendar-color xmlns='http://apple.com/ns/ical/'/></prop></propfind>";
    private static final String EVENT =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Satchel//Other client//EN
            BEGIN:VEVENT
            UID:one
            DTSTAMP:20260101T000000Z
            DTSTART:20261203T100000Z
            SUMMARY:%s
            END:VEVENT
            END:VCALENDAR
            """;
    private static final String CARD =
            "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:card\r\nFN:Noor\r\nN:;Noor;;;\r\nEND:VCARD\r\n";
}
