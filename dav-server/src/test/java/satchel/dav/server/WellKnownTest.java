package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a client that knows a host and a user finds the rest (RFC 6764 sections 5 and 6). */
final class WellKnownTest {
    private final Serving serving = new Serving();
    private final Dav dav = new Dav(serving);

    @AfterEach
    void stop() {
        serving.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /.well-known/caldav",
        "PROPFIND, /.well-known/caldav",
        "PROPFIND, /.well-known/carddav",
        "PROPFIND, /.well-known/carddav/",
        "OPTIONS, /.well-known/caldav"
    })
    void aWellKnownAddressLeadsToThePrincipalsWhateverTheMethod(String method, String path) {
        HttpResponse<String> answer = serving.anonymously(method, path);

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).contains("/dav/principals/");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age");
    }

    @Test
    void fromThereTheUserIsFoundAndFromTheUserTheHomes() {
        String principal =
                dav.propfind("/dav/principals/", "0", "<d:current-user-principal/>").body();
        String homes =
                dav.propfind(
                                "/dav/principals/ada/",
                                "0",
                                "<c:calendar-home-set/><a:addressbook-home-set/>")
                        .body();

        assertThat(principal).contains("<d:href>/dav/principals/ada/</d:href>");
        assertThat(homes)
                .contains("<d:href>/dav/users/ada/calendars/</d:href>")
                .contains("<d:href>/dav/users/ada/contacts/</d:href>");
    }
}
