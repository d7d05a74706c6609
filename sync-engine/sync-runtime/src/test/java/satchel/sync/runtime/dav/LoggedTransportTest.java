package satchel.sync.runtime.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import satchel.sync.runtime.dav.message.AnswerReader;
import satchel.sync.runtime.dav.message.DavAnswer;
import satchel.sync.runtime.dav.message.DavRequest;
import satchel.sync.runtime.dav.message.DavTransport;
import satchel.sync.runtime.dav.message.TimeLimits;
import satchel.sync.runtime.replica.ReplicaException;

/** What the log of requests is told, and what it is not. */
final class LoggedTransportTest {
    private static final Logger LOG = Logger.getLogger("satchel.requests");

    private final List<String> lines = new ArrayList<>();
    private final Handler handler =
            new Handler() {
                @Override
                public void publish(LogRecord told) {
                    lines.add(told.getMessage());
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    @BeforeEach
    void listen() {
        LOG.setLevel(Level.FINE);
        LOG.addHandler(handler);
    }

    @AfterEach
    void listenNoMore() {
        LOG.removeHandler(handler);
        LOG.setLevel(null);
    }

    private static DavRequest put(String address) {
        return new DavRequest(
                "PUT",
                URI.create(address),
                Map.of("Authorization", "Basic secret"),
                Optional.of("SUMMARY:private"),
                TimeLimits.ORDINARY);
    }

    @Test
    void aRequestIsOneLineWithoutBodyHeadersUserOrQuery() throws Exception {
        DavTransport transport = new LoggedTransport(new Answering(201));

        String read =
                transport.send(
                        put("https://robin:pw@dav.example:8443/cal/%C3%BC.ics?token=t"),
                        answer -> new String(answer.body().readAllBytes(), StandardCharsets.UTF_8));

        assertThat(read).isEqualTo("the answer");
        assertThat(lines)
                .singleElement()
                .asString()
                .matches("PUT https://dav\\.example:8443/cal/%C3%BC\\.ics: 201 after \\d+ ms");
    }

    @Test
    void aRequestWithoutAnAnswerIsSaidToHaveNone() {
        DavTransport transport = new LoggedTransport(new Answering(0));

        assertThatThrownBy(() -> transport.send(put("http://dav.example/a"), answer -> ""))
                .isInstanceOf(IOException.class);

        assertThat(lines)
                .singleElement()
                .asString()
                .startsWith("PUT http://dav.example/a: no answer after ");
    }

    /** Always the same status; none with 0. */
    private record Answering(int status) implements DavTransport {
        @Override
        public <T> T send(DavRequest request, AnswerReader<T> reader)
                throws IOException, ReplicaException {
            if (status == 0) {
                throw new IOException("cut");
            }
            byte[] body = "the answer".getBytes(StandardCharsets.UTF_8);
            return reader.read(
                    new DavAnswer(request.uri(), status, Map.of(), new ByteArrayInputStream(body)));
        }

        @Override
        public long requests() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
