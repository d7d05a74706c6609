package satchel.benchmark.sync;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.benchmark.data.HeldCollection;
import satchel.benchmark.data.HeldObject;
import satchel.benchmark.server.Satchel;
import satchel.testdata.harness.CountingProxy;

/**
 * One program on one course: plays the rows one after the other, and looks whether they are right.
 */
final class Contest {
    private static final int TIMES = 3;
    private static final int SAMPLE = 20;
    private static final int SHORT = 2_000;

    private final SyncProgram program;
    private final Course course;
    private final Ground ground;
    private final Path home;
    private final Duration limit;

    Contest(SyncProgram program, Course course, Ground ground, Path home, Duration limit) {
        this.program = program;
        this.course = course;
        this.ground = ground;
        this.home = home;
        this.limit = limit;
    }

    /** Collections of this program alone, so that the others' changes are not its own. */
    record Collections(HeldCollection none, HeldCollection empty, HeldCollection full) {}

    Result play(Collections collections) throws IOException {
        URI server = URI.create("http://127.0.0.1:" + ground.site().port());
        try (CountingProxy line = CountingProxy.before(server, course.roundTrip())) {
            Map<SyncRow, Figure> rows = new EnumMap<>(SyncRow.class);
            Figure start = start(collections);
            rows.put(SyncRow.UPLOAD, upload(line, collections));
            ground.warm(collections.full());
            List<Downloaded> turns = downloads(line, collections.full());
            Figure download = Figure.median(turns.stream().map(Downloaded::figure).toList());
            rows.put(SyncRow.DOWNLOAD, download);
            if (download.isDone()) {
                EveryDay days = turns.getLast().days();
                days.settle();
                rows.put(SyncRow.NO_CHANGE, days.noChange());
                rows.put(
                        SyncRow.TEN_CHANGES,
                        days.tenChanges("Changed-" + course.roundTrip().toMillis()));
            } else {
                Figure missing = Figure.missing("not played: the download was not finished");
                rows.put(SyncRow.NO_CHANGE, missing);
                rows.put(SyncRow.TEN_CHANGES, missing);
            }
            return new Result(program.name(), course, start, rows);
        }
    }

    /** One turn of a download, and what goes on with the pair that it has left. */
    private record Downloaded(Figure figure, EveryDay days) {}

    /** What takes a second or two is played again: a machine's moods are as long. */
    private List<Downloaded> downloads(CountingProxy line, HeldCollection collection)
            throws IOException {
        int times = course.size() <= SHORT ? TIMES : 1;
        List<Downloaded> turns = new ArrayList<>();
        for (int turn = 1; turn <= times; turn++) {
            Folder folder = Folder.make(home.resolve("download-" + turn), List.of());
            SyncProgram.Pair pair = pair("downloading-" + turn, folder, line, collection);
            EveryDay days = new EveryDay(gauge(line), pair, folder, collection);
            turns.add(new Downloaded(download(days), days));
        }
        return turns;
    }

    /**
     * What a run costs that brings one event each way, on a short line: the start of the process
     * and all that it loads once.
     */
    private Figure start(Collections collections) throws IOException {
        URI server = URI.create("http://127.0.0.1:" + ground.site().port());
        List<HeldObject> events = collections.full().all();
        try (CountingProxy line = CountingProxy.before(server)) {
            Folder folder = Folder.make(home.resolve("starting-folder"), List.of());
            SyncProgram.Pair pair = pair("starting", folder, line, collections.none());
            List<Figure> figures = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                Folder.make(folder.path(), List.of(events.get(2 * i)));
                ground.put(collections.none(), events.get(2 * i + 1));
                figures.add(gauge(line).of(pair));
            }
            return Figure.median(figures);
        }
    }

    private Figure upload(CountingProxy line, Collections collections) throws IOException {
        Folder folder = Folder.make(home.resolve("upload"), collections.full().all());
        SyncProgram.Pair pair = pair("uploading", folder, line, collections.empty());
        Figure figure = gauge(line).of(pair);
        int there = ground.count(collections.empty());
        Figure done = figure.with(there);
        return figure.timeUp()
                ? done
                : done.withFault(unlessAll(there)).withFault(unlessSame(collections));
    }

    private Figure download(EveryDay days) throws IOException {
        Figure figure = days.gauge().of(days.pair());
        int there = days.folder().of(days.collection().all()).size();
        Figure done = figure.with(there);
        return figure.timeUp() ? done : done.withFault(unlessAll(there));
    }

    /** Of some that were uploaded, whether what they say is there. */
    private Optional<String> unlessSame(Collections collections) throws IOException {
        for (int n = 0; n < course.size(); n += Math.max(1, course.size() / SAMPLE)) {
            HeldObject sent = collections.full().get(n);
            boolean there =
                    ground.text(collections.empty(), sent.name())
                            .filter(text -> text.contains(sent.uid()))
                            .filter(text -> Folder.summary(text).equals(Folder.summary(sent)))
                            .isPresent();
            if (!there) {
                return Optional.of(sent.name() + " is not on the server as it was sent");
            }
        }
        return Optional.empty();
    }

    private Optional<String> unlessAll(int there) {
        return there == course.size()
                ? Optional.empty()
                : Optional.of(there + " of " + course.size() + " arrived");
    }

    private SyncProgram.Pair pair(
            String name, Folder folder, CountingProxy line, HeldCollection collection)
            throws IOException {
        Path own = Files.createDirectories(home.resolve(name));
        return program.pair(
                own,
                new SyncProgram.Ends(
                        folder.path(),
                        line.address().toString(),
                        Satchel.USER,
                        course.server().equals(Satchel.NAME) ? Satchel.PASSWORD : "secret",
                        collection.path(ground.site())));
    }

    private Gauge gauge(CountingProxy line) {
        return new Gauge(ground, line, limit);
    }
}
