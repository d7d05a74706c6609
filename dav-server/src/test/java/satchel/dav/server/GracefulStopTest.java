package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static satchel.dav.server.Serving.HOME;
import static satchel.dav.server.Serving.event;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.Home;

/** What becomes of requests when the server is told to stop. */
final class GracefulStopTest {
    private static final CollectionPath WORK = new CollectionPath("ada", Home.CALENDARS, "work");
    private static final String BODY = event("one", "A");
    private static final String HALF = BODY.substring(0, BODY.length() / 2);

    private Serving serving;

    @BeforeEach
    void start() {
        serving = new Serving();
        serving.send("MKCALENDAR", HOME + "work/", "");
    }

    @AfterEach
    void close() {
        serving.close();
    }

    @Test
    void aRequestUnderWayIsAnsweredBeforeTheServerStops() throws Exception {
        try (Wire wire = halfAPut()) {
            Thread stop = Thread.ofVirtual().start(() -> serving.stop(Duration.ofSeconds(30)));
            waitUntilNobodyIsLetIn();

            wire.send(BODY.substring(HALF.length()));

            assertThat(wire.hear()).contains(" 201 ");
            stop.join();
        }
    }

    @Test
    void aRequestThatDoesNotEndInTimeIsCutAndLeavesNothingBehind() throws Exception {
        try (Wire wire = halfAPut()) {
            assertThatCode(() -> serving.stop(Duration.ofMillis(200))).doesNotThrowAnyException();

            assertThat(wire.ends()).isTrue();
            assertThat(serving.stores.workspaces().row(WORK.object("one.ics"))).isEmpty();
        }
    }

    @Test
    void clientsWithNothingUnderWayKeepNobodyWaiting() throws Exception {
        try (Wire idle = serving.wire()) {
            idle.say("GET " + HOME + "work/none.ics HTTP/1.1", "");
            idle.hear();

            assertThatCode(() -> serving.stop(Duration.ofSeconds(30))).doesNotThrowAnyException();

            assertThat(idle.ends()).isTrue();
        }
    }

    /** It is under way: the server has asked for its body. */
    private Wire halfAPut() throws IOException {
        Wire wire = serving.wire();
        String length = "Content-Length: " + BODY.length() + "\r\n";
        String expect = "Expect: 100-continue\r\n";
        wire.say("PUT " + HOME + "work/one.ics HTTP/1.1", "", length, expect);
        assertThat(wire.hear()).contains(" 100 ");
        wire.send(HALF);
        return wire;
    }

    private void waitUntilNobodyIsLetIn() throws InterruptedException {
        while (serving.isListening()) {
            Thread.sleep(10);
        }
    }
}
