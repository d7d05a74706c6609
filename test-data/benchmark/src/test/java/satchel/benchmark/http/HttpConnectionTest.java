package satchel.benchmark.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HttpConnectionTest {
    @Test
    void oneConnectionServesManyRequests() throws IOException {
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nETag: \"1\"\r\n\r\nabc";
        try (CannedServer server = CannedServer.saying(answer, answer)) {
            Site site = site(server);
            try (HttpConnection connection = new HttpConnection(site)) {
                assertThat(connection.exchange(get(site)).text()).isEqualTo("abc");
                assertThat(connection.exchange(get(site)).header("etag")).contains("\"1\"");
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void chunksAreJoinedAndTrailersSkipped() throws IOException {
        String chunks = "4\r\nabcd\r\n10;x=y\r\n0123456789abcdef\r\n0\r\nTrailer: x\r\n\r\n";
        String head = "HTTP/1.1 207 Multi-Status\r\nTransfer-Encoding: chunked\r\n\r\n";
        try (CannedServer server = CannedServer.saying(head + chunks, head + chunks)) {
            Site site = site(server);
            try (HttpConnection connection = new HttpConnection(site)) {
                connection.exchange(get(site));
                assertThat(connection.exchange(get(site)).text()).isEqualTo("abcd0123456789abcdef");
            }
        }
    }

    @Test
    void interimAnswersAndAnswersWithoutABodyAreNoObstacle() throws IOException {
        String put = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n";
        try (CannedServer server = CannedServer.saying(put, put)) {
            Site site = site(server);
            try (HttpConnection connection = new HttpConnection(site)) {
                assertThat(connection.exchange(get(site)).status()).isEqualTo(204);
                assertThat(connection.exchange(get(site)).body()).isEmpty();
            }
        }
    }

    @Test
    void aServerThatClosesAfterEachAnswerIsConnectedToAgain() throws IOException {
        String old = "HTTP/1.0 200 OK\r\n\r\nto the end";
        try (CannedServer server = CannedServer.saying(old + CannedServer.CLOSE, old)) {
            Site site = site(server);
            try (HttpConnection connection = new HttpConnection(site)) {
                assertThat(connection.exchange(get(site)).text()).isEqualTo("to the end");
            }
        }
    }

    @Test
    void aConnectionThatWasClosedWhileIdleIsReplaced() throws IOException {
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx";
        try (CannedServer server = CannedServer.saying(answer + CannedServer.CLOSE, answer)) {
            Site site = site(server);
            try (HttpConnection connection = new HttpConnection(site)) {
                connection.exchange(get(site));
                assertThat(connection.exchange(get(site)).status()).isEqualTo(200);
            }
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void anAnswerThatBreaksOffIsNoAnswer() throws IOException {
        String broken = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc" + CannedServer.CLOSE;
        try (CannedServer server = CannedServer.saying(broken)) {
            Site site = site(server);
            try (HttpConnection connection = new HttpConnection(site)) {
                assertThatThrownBy(() -> connection.exchange(get(site)))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("broke off");
            }
        }
    }

    private static Site site(CannedServer server) {
        return new Site("127.0.0.1", server.port(), Optional.of("Basic x"), "/", "/");
    }

    private static Request get(Site site) {
        return Request.of(site, "GET", "/x", Map.of(), new byte[0]);
    }
}
