package satchel.client.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.api.Kind;
import satchel.client.pair.NamedPair;
import satchel.client.pair.PairName;
import satchel.client.pair.Part;
import satchel.client.pair.SavedPair;
import satchel.sync.core.guard.GuardLimits;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Direction;
import satchel.sync.core.plan.Mode;
import satchel.sync.runtime.dav.CollectionMarks;
import satchel.sync.runtime.run.Ending;
import satchel.sync.runtime.run.Refusal;
import satchel.sync.runtime.run.RunReport;

final class WatchTest {
    private static final Pace PACE =
            new Pace(
                    Duration.ofMillis(200),
                    Duration.ofSeconds(5),
                    Duration.ofMillis(100),
                    Duration.ofMillis(100),
                    Duration.ofMillis(300));

    @TempDir Path folder;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final ScriptedJobs jobs = new ScriptedJobs();
    private final List<NamedPair> saved = new CopyOnWriteArrayList<>();
    private Optional<Watch> watch = Optional.empty();

    @AfterEach
    void stop() {
        watch.ifPresent(Watch::stop);
    }

    @Test
    void allIsSynchronisedOnceAndABurstOfEditsOnceMore() throws Exception {
        start();
        hears("ran finished", "watching");

        for (int n = 0; n < 10; n++) {
            Files.writeString(folder.resolve(n + ".ics"), "text");
        }

        hears("ran finished");
        hearsNothing();
    }

    @Test
    void aProgramThatTellsIsHeardAtOnceAndLetGoInTheEnd() throws Exception {
        jobs.programTells = true;
        Thread thread = start();
        hears("ran finished", "watching");

        jobs.tellers.take().run();

        hears("ran finished");
        hearsNothing();
        watch.orElseThrow().stop();
        assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
        assertThat(jobs.closed.get())
                .as("of all that were opened")
                .isEqualTo(jobs.tellers.size() + 1);
    }

    @Test
    void aChangeOnTheServerIsHeardAtTheNextRound() throws Exception {
        start();
        hears("ran finished", "watching");
        int asked = jobs.glances;

        jobs.marks = new CollectionMarks(Optional.of("2"), Optional.empty());

        hears("ran finished");
        hearsNothing();
        assertThat(jobs.glances).isGreaterThan(asked);
    }

    @Test
    void whatTheGuardRefusesIsNotDoneAndNotTriedAgainUntilSomethingChanges() throws Exception {
        jobs.ending = new Ending.Refused(new Refusal(List.of("9 of 10 would go"), "hash"));
        start();
        hears("ran refused", "watching");
        hearsNothing();

        Files.writeString(folder.resolve("a.ics"), "text");

        hears("ran refused");
        assertThat(jobs.consents).containsOnly(Optional.empty());
    }

    @Test
    void aPairThatIsRemovedMeanwhileIsNotRunAgain() throws Exception {
        start();
        hears("ran finished", "watching");

        saved.clear();
        Files.writeString(folder.resolve("a.ics"), "text");

        hearsNothing();
        saved.add(pair());
        hears("ran finished");
    }

    @Test
    void aSyncThatFailsIsTriedAgainAfterAPause() throws Exception {
        jobs.failing = true;
        start();
        hears("failed out of reach", "watching", "failed out of reach", "failed out of reach");

        jobs.failing = false;

        String next = heard.poll(10, TimeUnit.SECONDS);
        while ("failed out of reach".equals(next)) {
            next = heard.poll(10, TimeUnit.SECONDS);
        }
        assertThat(next).isEqualTo("ran finished");
    }

    @Test
    void stoppingCutsTheSyncThatIsRunning() throws Exception {
        jobs.endless = true;
        Thread thread = start();
        assertThat(jobs.running.poll(10, TimeUnit.SECONDS)).isTrue();

        watch.orElseThrow().stop();

        assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
        hears("ran cancelled");
    }

    private Thread start() throws Exception {
        jobs.watched = List.of(folder);
        saved.add(pair());
        Watch started = new Watch(jobs, () -> List.copyOf(saved), PACE, new Hearing());
        watch = Optional.of(started);
        return Thread.ofPlatform()
                .start(() -> {
                    try {
                        started.run();
                    } catch (InterruptedException | IOException e) {
                        heard.add("ended by " + e);
                    }
                });
    }

    private void hears(String... said) throws InterruptedException {
        for (String words : said) {
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(words);
        }
    }

    /** For as long as several rounds take, but not as many as make a thorough one. */
    private void hearsNothing() throws InterruptedException {
        assertThat(heard.poll(500, TimeUnit.MILLISECONDS)).isNull();
    }

    private NamedPair pair() {
        return new NamedPair(
                new PairName("home"),
                new SavedPair(
                        "files",
                        List.of(Part.all(folder.toString())),
                        Kind.CALENDAR,
                        URI.create("http://dav.example"),
                        "robin",
                        "calendars/home",
                        Mode.TWO_WAY,
                        Direction.TO_STORE,
                        Deletions.KEEP,
                        ConflictPolicy.ASK,
                        GuardLimits.USUAL));
    }

    private final class Hearing implements WatchListener {
        @Override
        public void watching() {
            heard.add("watching");
        }

        @Override
        public void ran(NamedPair pair, RunReport report) {
            heard.add(
                    switch (report.ending()) {
                        case Ending.Finished _ -> "ran finished";
                        case Ending.Refused _ -> "ran refused";
                        case Ending.Cancelled _ -> "ran cancelled";
                        case Ending.Misnamed _ -> "ran misnamed";
                        case Ending.Broken _ -> "ran broken";
                    });
        }

        @Override
        public void failed(NamedPair pair, String why) {
            heard.add("failed " + why);
        }
    }
}
