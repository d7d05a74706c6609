package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.sardine.DavResource;
import com.github.sardine.Sardine;
import com.github.sardine.SardineFactory;
import com.github.sardine.impl.SardineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sardine as programs use it: a DAV library that knows nothing of calendars. */
final class SardineIT {
    private static final String HOME = "calendars/home/";
    private static final QName MOOD = new QName("urn:example:mood", "mood", "m");
    @TempDir static Path folder;
    private static Host host;
    private static Sardine sardine;

    @BeforeAll
    static void start() throws IOException {
        host = new Host(folder);
        host.makeCalendar(HOME, "Home", "#33cc66");
        sardine = SardineFactory.begin(Host.USER, Host.PASSWORD);
    }

    @AfterAll
    static void stop() throws IOException {
        sardine.shutdown();
        host.close();
    }

    @Test
    void listsReadsWritesAndDeletesInACalendar() throws IOException {
        String one = host.address(HOME + "one.ics");
        sardine.put(one, event("One").getBytes(StandardCharsets.UTF_8), "text/calendar");

        assertThat(read(one)).isEqualTo(event("One"));
        DavResource listed = sardine.list(host.address(HOME)).get(1);
        assertThat(listed.getName()).isEqualTo("one.ics");
        assertThat(listed.getContentType()).startsWith("text/calendar");
        assertThat(listed.getContentLength()).isEqualTo(event("One").length());
        String tag = listed.getEtag();
        host.dav.put(HOME + "one.ics", event("Changed elsewhere"));
        assertThat(read(one)).contains("Changed elsewhere");
        assertThat(sardine.list(one, 0).getFirst().getEtag()).isNotEqualTo(tag);

        sardine.delete(one);
        assertThat(sardine.exists(one)).isFalse();
        assertThat(sardine.list(host.address(HOME))).hasSize(1);
    }

    @Test
    void keepsPropertiesOfItsOwnOnACalendar() throws IOException {
        String home = host.address(HOME);

        sardine.patch(home, Map.of(MOOD, "calm & bright"));
        assertThat(mood(home)).isEqualTo("calm & bright");
        sardine.patch(home, Map.of(), List.of(MOOD));
        assertThat(sardine.list(home, 0, true).getFirst().getCustomProps())
                .doesNotContainKey("mood");
    }

    @Test
    void findsTheHomeSetsOfAWorkspace() throws IOException {
        assertThat(sardine.list(host.address("")))
                .extracting(DavResource::getName)
                .contains("calendars", "contacts");
    }

    @Test
    void isRefusedWithAWrongPassword() throws IOException {
        Sardine stranger = SardineFactory.begin(Host.USER, "wrong");

        assertThatThrownBy(() -> stranger.list(host.address(HOME)))
                .isInstanceOfSatisfying(
                        SardineException.class,
                        refusal -> assertThat(refusal.getStatusCode()).isEqualTo(401));
        stranger.shutdown();
    }

    private static String mood(String address) throws IOException {
        return String.valueOf(
                sardine.list(address, 0, true).getFirst().getCustomPropsNS().get(MOOD));
    }

    private static String read(String address) throws IOException {
        try (InputStream in = sardine.get(address)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String event(String summary) {
        return String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Satchel//Test//EN",
                "BEGIN:VEVENT",
                "UID:one",
                "DTSTAMP:20260101T000000Z",
                "DTSTART:20261203T100000Z",
                "SUMMARY:" + summary,
                "END:VEVENT",
                "END:VCALENDAR",
                "");
    }
}
