package satchel.testdata.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

final class CountingProxyTest {
    @Test
    void countsRequestsWithAndWithoutBodiesOnOneConnection() throws Exception {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    exchange.sendResponseHeaders(200, 3);
                    exchange.getResponseBody().write("abc".getBytes());
                    exchange.close();
                });
        server.start();
        URI target = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (CountingProxy proxy = CountingProxy.before(target);
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest get = HttpRequest.newBuilder(proxy.address()).build();
            HttpRequest put =
                    HttpRequest.newBuilder(proxy.address())
                            .PUT(BodyPublishers.ofString("GET / is no request here\r\n\r\n"))
                            .build();
            HttpRequest chunked =
                    HttpRequest.newBuilder(proxy.address())
                            .PUT(BodyPublishers.ofByteArrays(java.util.List.of("12345".getBytes())))
                            .build();
            client.send(get, BodyHandlers.ofString());
            client.send(put, BodyHandlers.ofString());
            client.send(chunked, BodyHandlers.ofString());
            assertThat(client.send(get, BodyHandlers.ofString()).body()).isEqualTo("abc");

            Traffic traffic = proxy.takeTraffic();
            assertThat(traffic.requests()).isEqualTo(4);
            assertThat(traffic.bytesDown()).isGreaterThan(12);
            assertThat(proxy.takeTraffic().requests()).isZero();
        } finally {
            server.stop(0);
        }
    }
}
