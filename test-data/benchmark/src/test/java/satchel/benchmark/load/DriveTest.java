package satchel.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import satchel.benchmark.data.Holdings;
import satchel.benchmark.http.Site;
import satchel.benchmark.row.GetRow;
import satchel.benchmark.server.RunningServer;

final class DriveTest {
    private static final Budget FEW = new Budget(Duration.ofMillis(20), Duration.ofMillis(100), 0);

    @Test
    void aServerThatAnswersFastAndWronglyIsFoundOut() throws Exception {
        HttpServer liar =
                HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        liar.createContext(
                "/",
                exchange -> {
                    byte[] body =
                            "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        liar.start();
        Site site = new Site("127.0.0.1", liar.getAddress().getPort(), Optional.empty(), "/", "/");
        Process idle = new ProcessBuilder("sleep", "60").start();
        try (RunningServer server = new RunningServer("liar", site, idle, Path.of("."))) {
            Subject subject = new Subject(server, Holdings.of(20));
            Slice slice = Drive.run(subject, new GetRow(2).script(subject), 2, FEW);

            assertThat(slice.latencies()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(slice.wrong()).isEqualTo(slice.latencies().length);
            assertThat(Figures.of("liar", List.of(slice)).fault().orElseThrow()).contains("lacks");
        } finally {
            liar.stop(0);
        }
    }

    @Test
    void aPercentileIsTheSmallestValueThatTheShareDoesNotExceed() {
        long[] nanos = new long[100];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = (i + 1) * 1_000_000L;
        }

        assertThat(Latencies.percentile(nanos, 0.50)).isEqualTo(50.0);
        assertThat(Latencies.percentile(nanos, 0.99)).isEqualTo(99.0);
        assertThat(Latencies.percentile(new long[] {7_000_000}, 0.99)).isEqualTo(7.0);
    }
}
