package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.Serving.HOME;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method that reads XML against every attack on those who read it. */
final class HostileXmlTest {
    private static final String CALENDAR = HOME + "work/";

    /** The root element that each method would take. */
    private static final Map<String, String> ROOTS =
            Map.of(
                    "PROPFIND", "propfind",
                    "PROPPATCH", "propertyupdate",
                    "MKCOL", "mkcol",
                    "MKCALENDAR", "mkcalendar",
                    "REPORT", "sync-collection");

    private static Serving serving;
    private static ServerSocket canary;

    @BeforeAll
    static void start() throws IOException {
        serving = new Serving();
        canary = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        canary.setSoTimeout(50);
        assertThat(serving.send("MKCALENDAR", CALENDAR, "").statusCode()).isEqualTo(201);
    }

    @AfterAll
    static void stop() throws IOException {
        serving.close();
        canary.close();
    }

    private static List<String> attacks(String root) {
        String body = "<" + root + " xmlns='DAV:'>%s</" + root + ">";
        String url = "http://127.0.0.1:" + canary.getLocalPort() + "/";
        return List.of(
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + body.formatted("&e;"),
                "<!DOCTYPE a [<!ENTITY e SYSTEM '" + url + "'>]>" + body.formatted("&e;"),
                "<!DOCTYPE a [<!ENTITY % p SYSTEM '" + url + "'> %p;]>" + body.formatted(""),
                "<!DOCTYPE a SYSTEM '" + url + "'>" + body.formatted(""),
                "<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'><!ENTITY c '&b;&b;&b;'>]>"
                        + body.formatted("&c;"),
                "<!DOCTYPE " + root + ">" + body.formatted(""),
                body.formatted("&undefined;"),
                body.formatted("<a>".repeat(10_000) + "</a>".repeat(10_000)),
                body.formatted("<a>"),
                body.formatted("<unbound:a/>"),
                "not XML at all",
                "<?xml version='1.0' encoding='UTF-7'?>" + body.formatted("+ADw-a+AD4-"),
                "<?xml version='1.0' encoding='UTF-16'?>" + body.formatted(""),
                "<wrong xmlns='DAV:'/>");
    }

    static Stream<Arguments> everyAttackOnEveryMethod() {
        return ROOTS.entrySet().stream()
                .flatMap(entry ->
                        java.util.stream.IntStream.range(0, attacks(entry.getValue()).size())
                                .mapToObj(n -> Arguments.of(entry.getKey(), n)));
    }

    @ParameterizedTest(name = "{0}, attack {1}")
    @MethodSource("everyAttackOnEveryMethod")
    void isRefusedAndReachesNothing(String method, int attack) throws IOException {
        String target = method.startsWith("MK") ? HOME + "made/" : CALENDAR;
        String body = attacks(String.valueOf(ROOTS.get(method))).get(attack);

        HttpResponse<String> answer =
                serving.send(method, target, body, "Content-Type", "application/xml", "Depth", "0");

        boolean isAnotherReport = method.equals("REPORT") && body.startsWith("<wrong");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(isAnotherReport ? 403 : 400);
        assertThat(answer.body()).doesNotContain("root:", "Exception");
        assertThat(nobodyCalled()).isTrue();
        assertThat(serving.send("PROPFIND", HOME + "made/", "", "Depth", "0").statusCode())
                .isEqualTo(404);
    }

    private static boolean nobodyCalled() throws IOException {
        try {
            canary.accept().close();
            return false;
        } catch (java.net.SocketTimeoutException quiet) {
            return true;
        }
    }
}
