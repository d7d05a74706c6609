package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import satchel.sync.runtime.dav.DavAccount;
import satchel.testdata.harness.fault.Answer;
import satchel.testdata.harness.fault.Asked;
import satchel.testdata.harness.fault.OneRequest;

/** A calendar as another client of the server has it: requests by hand, and nothing of ours. */
record BareCalendar(URI server, String path, String authorization) {
    private static final Pattern HREF = Pattern.compile("<(?:\\w+:)?href>([^<]+)</(?:\\w+:)?href>");
    private static final String NOTHING =
            "<propfind xmlns='DAV:'><prop><getetag/></prop></propfind>";

    static BareCalendar of(DavAccount account, String path) {
        String pair = account.user() + ":" + account.password();
        byte[] octets = pair.getBytes(StandardCharsets.UTF_8);
        return new BareCalendar(
                account.server(), path, "Basic " + Base64.getEncoder().encodeToString(octets));
    }

    void make() {
        done(send("MKCALENDAR", path, "", Map.of()));
    }

    void drop() {
        done(send("DELETE", path, "", Map.of()));
    }

    void put(String name, String text) {
        done(send("PUT", path + name, text, Map.of("Content-Type", "text/calendar")));
    }

    void delete(String name) {
        done(send("DELETE", path + name, "", Map.of()));
    }

    /** What is in it, by the names of its objects; nothing, if it is not there. */
    Map<String, String> texts() {
        Answer listed =
                send(
                        "PROPFIND",
                        path,
                        NOTHING,
                        Map.of("Depth", "1", "Content-Type", "application/xml"));
        Map<String, String> texts = new TreeMap<>();
        if (listed.status() == 404) {
            return texts;
        }
        assertThat(listed.status()).as(listed.text()).isEqualTo(207);
        List<String> hrefs =
                HREF.matcher(listed.text())
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .filter(href -> !href.endsWith("/"))
                        .toList();
        for (String href : hrefs) {
            String name = href.substring(href.lastIndexOf('/') + 1);
            texts.put(name, done(send("GET", path + name, "", Map.of())).text());
        }
        return texts;
    }

    private Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return answer;
    }

    private Answer send(String method, String target, String body, Map<String, String> more) {
        Map<String, String> headers = new LinkedHashMap<>(more);
        headers.put("Authorization", authorization);
        try {
            return new OneRequest(server).ask(Asked.of(method, target, headers, body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
