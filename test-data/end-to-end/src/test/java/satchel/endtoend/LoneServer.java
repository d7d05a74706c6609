package satchel.endtoend;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import satchel.demo.PlainDav;
import satchel.testdata.harness.Checkout;
import satchel.testdata.harness.SatchelServer;

/**
 * A server with one account and a client that speaks plain HTTP: for what happens to the server.
 */
record LoneServer(SatchelServer process, PlainDav dav) implements AutoCloseable {
    static final String WORK = "calendars/work/";

    /** On a folder that may be new. */
    static LoneServer on(Path data, String... javaOptions) {
        Checkout checkout = Checkout.find();
        SatchelServer.user(checkout, data, Stage.PASSWORD, "add", Stage.USER, "--password-stdin");
        SatchelServer server = SatchelServer.startWith(List.of(javaOptions), checkout, data);
        return new LoneServer(server, new PlainDav(server.address(), Stage.USER, Stage.PASSWORD));
    }

    int makeWork() {
        return dav.send("MKCALENDAR", WORK, BodyPublishers.noBody(), Map.of()).statusCode();
    }

    int put(String name, String body) {
        return dav.send(
                        "PUT",
                        WORK + name,
                        BodyPublishers.ofString(body),
                        Map.of("Content-Type", "text/calendar"))
                .statusCode();
    }

    HttpResponse<String> get(String name) {
        return dav.send("GET", WORK + name, BodyPublishers.noBody(), Map.of());
    }

    static String event(String uid, String description) {
        return String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Satchel//Test//EN",
                "BEGIN:VEVENT",
                "UID:" + uid,
                "DTSTAMP:20260101T000000Z",
                "DTSTART:20261203T100000Z",
                "DESCRIPTION:" + description,
                "END:VEVENT",
                "END:VCALENDAR",
                "");
    }

    @Override
    public void close() {
        dav.close();
        process.close();
    }
}
