package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import satchel.demo.PlainDav;
import satchel.testdata.generate.EventGenerator;

/**
 * Changes its own objects in every way that there is, and asks what changed, until the server is
 * gone: PUT, DELETE, MOVE to another calendar, MKCALENDAR, sync-collection.
 */
final class KilledWriter {
    static final String WORK = "calendars/work/";
    static final String MOVED = "calendars/moved/";

    /** What a calendar is worth: it is there. */
    static final String MADE = "made";

    private static final int OBJECTS = 50;
    private static final Pattern NUMBER = Pattern.compile("urn:satchel:sync:[^:<]+:(\\d+)");

    private final PlainDav dav;
    private final Truth truth;
    private final int round;
    private final int writer;
    private final EventGenerator events;
    private long acknowledged;
    private long told;
    private boolean unanswered;

    KilledWriter(PlainDav dav, Truth truth, int round, int writer) {
        this.dav = dav;
        this.truth = truth;
        this.round = round;
        this.writer = writer;
        this.events = new EventGenerator(writer);
    }

    void run(AtomicBoolean killed) {
        try {
            for (int n = 0; !killed.get(); n++) {
                step(n);
            }
        } catch (UncheckedIOException _) {
            unanswered = true; // what was sent last may be there or not
        }
    }

    /** Writes that were answered. */
    long acknowledged() {
        return acknowledged;
    }

    /** Whether the server went away while it waited for an answer. */
    boolean wasLeftUnanswered() {
        return unanswered;
    }

    /** The highest change number of the calendar of work that it was told. */
    long told() {
        return told;
    }

    private void step(int n) {
        String before = WORK + name(n - 1);
        boolean there = n > 0 && truth.isThere(before);
        if (n % 7 == 6 && there) {
            delete(before);
        } else if (n % 7 == 3 && there) {
            move(before, MOVED + name(n - 1), truth.value(before));
        } else if (n % 40 == 20) {
            make("calendars/made-%d-%d-%d/".formatted(round, writer, n));
        } else if (n % 10 == 5) {
            sync();
        } else {
            put(n);
        }
    }

    private String name(int n) {
        return "w" + writer + "-" + Math.floorMod(n, OBJECTS) + ".ics";
    }

    private void put(int n) {
        String object = WORK + name(n);
        String value = "round " + round + " write " + n;
        String event = Generated.edited(events.event(n % OBJECTS).text(), value);
        truth.sent(object, value);
        HttpResponse<String> answer =
                send(
                        "PUT",
                        object,
                        BodyPublishers.ofString(event),
                        Map.of("Content-Type", "text/calendar"));
        hear(answer);
        acknowledge(object, value);
    }

    private void delete(String object) {
        truth.sent(object, Truth.GONE);
        hear(send("DELETE", object, BodyPublishers.noBody(), Map.of()));
        acknowledge(object, Truth.GONE);
    }

    private void move(String from, String to, String value) {
        truth.moving(from, to, value);
        String destination = "/dav/users/" + Stage.USER + "/" + to;
        send("MOVE", from, BodyPublishers.noBody(), Map.of("Destination", destination));
        truth.moved(from, to, value);
        acknowledged++;
    }

    private void make(String calendar) {
        truth.sent(calendar, MADE);
        send("MKCALENDAR", calendar, BodyPublishers.noBody(), Map.of());
        acknowledge(calendar, MADE);
    }

    private void sync() {
        String ask =
                "<sync-collection xmlns='DAV:'><sync-token/><sync-level>1</sync-level>"
                        + "<limit><nresults>10</nresults></limit>"
                        + "<prop><getetag/></prop></sync-collection>";
        send("REPORT", WORK, BodyPublishers.ofString(ask), Map.of("Depth", "0"));
    }

    private HttpResponse<String> send(
            String method, String path, BodyPublisher body, Map<String, String> headers) {
        HttpResponse<String> answer = dav.send(method, path, body, headers);
        assertThat(answer.statusCode())
                .as("%s %s: %s", method, path, answer.body())
                .isBetween(200, 299);
        return answer;
    }

    private void acknowledge(String path, String value) {
        truth.acknowledged(path, value);
        acknowledged++;
    }

    private void hear(HttpResponse<String> answer) {
        Matcher token =
                NUMBER.matcher(answer.headers().firstValue("Satchel-Sync-Token").orElse(""));
        assertThat(token.matches()).as("a sync-token comes with a write").isTrue();
        told = Math.max(told, Long.parseLong(token.group(1)));
    }
}
