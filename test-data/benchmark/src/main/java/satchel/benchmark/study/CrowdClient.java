package satchel.benchmark.study;

import java.io.IOException;
import java.time.Duration;
import java.util.random.RandomGenerator;
import satchel.benchmark.http.Answer;
import satchel.benchmark.http.HttpConnection;
import satchel.benchmark.http.Site;
import satchel.benchmark.load.ClientLife;
import satchel.benchmark.load.Exchange;

/** One of the crowd, on a virtual thread. */
final class CrowdClient implements Runnable {
    private static final int BUFFER = 8 << 10;
    private static final long SECOND = 1_000_000_000L;

    private final Site site;
    private final ClientLife life;
    private final RandomGenerator random;
    private final CrowdTally tally;
    private final long first;
    private final int requests;

    /**
     * @param first when to send the first request, in System.nanoTime
     */
    CrowdClient(
            Site site,
            ClientLife life,
            RandomGenerator random,
            CrowdTally tally,
            long first,
            int requests) {
        this.site = site;
        this.life = life;
        this.random = random;
        this.tally = tally;
        this.first = first;
        this.requests = requests;
    }

    @Override
    public void run() {
        try (HttpConnection connection = new HttpConnection(site, BUFFER)) {
            for (int n = 0; n < requests; n++) {
                long intended = first + n * SECOND;
                Thread.sleep(Duration.ofNanos(Math.max(0, intended - System.nanoTime())));
                ask(connection, intended);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            tally.broken(e);
        }
    }

    private void ask(HttpConnection connection, long intended) throws IOException {
        int die = random.nextInt(100);
        CrowdTally.Kind kind =
                die < 80
                        ? CrowdTally.Kind.POLL
                        : die < 95 ? CrowdTally.Kind.READ : CrowdTally.Kind.WRITE;
        Exchange exchange =
                switch (kind) {
                    case POLL -> life.poll();
                    case READ -> life.get();
                    case WRITE -> life.put();
                };
        try {
            Answer answer = connection.exchange(exchange.request());
            long late = System.nanoTime() - intended;
            tally.answered(kind, late, answer.status(), exchange.check().fault(answer));
        } catch (IOException e) {
            tally.broken(e);
            connection.close();
        }
    }
}
