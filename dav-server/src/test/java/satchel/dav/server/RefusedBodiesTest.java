package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.Serving.HOME;
import static satchel.dav.server.Serving.event;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are not stored, and say why by the name that the RFCs give it. */
final class RefusedBodiesTest {
    private static final String CALENDAR = HOME + "work/";
    private static final String BOOK = "/dav/users/ada/contacts/friends/";
    private static final String BOOK_BODY =
            """
            <mkcol xmlns='DAV:' xmlns:a='urn:ietf:params:xml:ns:carddav'><set><prop>
            <resourcetype><collection/><a:addressbook/></resourcetype></prop></set></mkcol>\
            """;
    private final Serving serving = new Serving();

    @BeforeEach
    void makeBoth() {
        assertThat(serving.send("MKCALENDAR", CALENDAR, "").statusCode()).isEqualTo(201);
        assertThat(
                        serving.send("MKCOL", BOOK, BOOK_BODY, "Content-Type", "application/xml")
                                .statusCode())
                .isEqualTo(201);
    }

    @AfterEach
    void stop() {
        serving.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing like a card",
                "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:No end\r\n",
                "BEGIN:VCARD\r\nVERSION:9.9\r\nUID:x\r\nFN:X\r\nEND:VCARD\r\n",
                "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:a\r\nFN:A\r\nEND:VCARD\r\n"
                        + "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:b\r\nFN:B\r\nEND:VCARD\r\n"
            })
    void aMalformedCardIsNotStored(String body) {
        HttpResponse<String> answer =
                serving.send("PUT", BOOK + "x.vcf", body, "Content-Type", "text/vcard");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).containsAnyOf("valid-address-data", "supported-address-data");
        assertThat(serving.send("GET", BOOK + "x.vcf", "").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsTooLargeIsNotStored() {
        String huge = event("huge", "x".repeat(10 << 20));

        HttpResponse<String> answer = serving.send("PUT", CALENDAR + "huge.ics", huge);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("max-resource-size");
        assertThat(serving.send("GET", CALENDAR + "huge.ics", "").statusCode()).isEqualTo(404);
    }

    @Test
    void whoSendsTooMuchIsToldWhyEachTime() {
        String huge = event("huge", "x".repeat(30 << 20));

        for (int i = 0; i < 10; i++) {
            assertThat(serving.send("PUT", CALENDAR + "huge.ics", huge).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void anotherMediaTypeIsNotStored() {
        HttpResponse<String> answer =
                serving.send(
                        "PUT", CALENDAR + "x.ics", event("x", "X"), "Content-Type", "image/png");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("supported-calendar-data");
        assertThat(serving.send("GET", CALENDAR + "x.ics", "").statusCode()).isEqualTo(404);
    }
}
