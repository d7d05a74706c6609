package satchel.benchmark.sync;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.benchmark.data.HeldCollection;
import satchel.benchmark.data.HeldObject;
import satchel.benchmark.server.Satchel;
import satchel.testdata.harness.CountingProxy;
import satchel.testdata.harness.Traffic;

/**
 * One program on one course: plays the rows one after the other, and looks whether they are right.
 */
final class Contest {
    private static final int CHANGES = 5;
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
            Figure download = unlessFailed(turns.stream().map(Downloaded::figure).toList());
            rows.put(SyncRow.DOWNLOAD, download);
            if (download.isDone()) {
                everyDay(rows, line, turns.getLast(), collections.full());
            } else {
                Figure missing = Figure.missing("not played: the download was not finished");
                rows.put(SyncRow.NO_CHANGE, missing);
                rows.put(SyncRow.TEN_CHANGES, missing);
            }
            return new Result(program.name(), course, start, rows);
        }
    }

    private void everyDay(
            Map<SyncRow, Figure> rows,
            CountingProxy line,
            Downloaded downloaded,
            HeldCollection collection)
            throws IOException {
        settle(downloaded.pair(), downloaded.folder(), collection);
        rows.put(SyncRow.NO_CHANGE, noChange(line, downloaded.pair()));
        List<Figure> figures = new ArrayList<>();
        for (int turn = 1; turn <= TIMES; turn++) {
            String mark = "Changed-" + course.roundTrip().toMillis() + "-" + turn;
            figures.add(tenChanges(mark, line, downloaded, collection));
        }
        rows.put(SyncRow.TEN_CHANGES, unlessFailed(figures));
    }

    /** One turn of a download, and the pair that it has left. */
    private record Downloaded(SyncProgram.Pair pair, Folder folder, Figure figure) {}

    /** What takes a second or two is played again: a machine's moods are as long. */
    private List<Downloaded> downloads(CountingProxy line, HeldCollection collection)
            throws IOException {
        int times = course.size() <= SHORT ? TIMES : 1;
        List<Downloaded> turns = new ArrayList<>();
        for (int turn = 1; turn <= times; turn++) {
            Folder folder = Folder.make(home.resolve("download-" + turn), List.of());
            SyncProgram.Pair pair = pair("downloading-" + turn, folder, line, collection);
            turns.add(new Downloaded(pair, folder, download(line, pair, folder, collection)));
        }
        return turns;
    }

    /**
     * A pair that has written ten times, and has seen what the server gives back of that: what is
     * compared from here on is every day's.
     */
    private void settle(SyncProgram.Pair pair, Folder folder, HeldCollection collection)
            throws IOException {
        int middle = collection.size() / 2;
        for (Path file :
                folder.of(collection.all().subList(middle, middle + 2 * CHANGES)).values()) {
            folder.edit(file, "Settled");
        }
        pair.sync(limit);
        pair.sync(limit);
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
                figures.add(measure(line, pair));
            }
            return median(figures);
        }
    }

    private Figure upload(CountingProxy line, Collections collections) throws IOException {
        Folder folder = Folder.make(home.resolve("upload"), collections.full().all());
        SyncProgram.Pair pair = pair("uploading", folder, line, collections.empty());
        Figure figure = measure(line, pair);
        int there = ground.count(collections.empty());
        Figure done = figure.with(there);
        return figure.timeUp()
                ? done
                : done.withFault(unlessAll(there)).withFault(unlessSame(collections));
    }

    private Figure download(
            CountingProxy line, SyncProgram.Pair pair, Folder folder, HeldCollection collection)
            throws IOException {
        Figure figure = measure(line, pair);
        int there = folder.of(collection.all()).size();
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

    private Figure tenChanges(
            String mark, CountingProxy line, Downloaded downloaded, HeldCollection collection)
            throws IOException {
        Folder folder = downloaded.folder();
        List<HeldObject> there = collection.all().subList(0, CHANGES);
        List<HeldObject> here =
                collection.all().subList(collection.size() - CHANGES, collection.size());
        for (HeldObject object : there) {
            ground.put(collection, object.edited(mark));
        }
        for (Path file : folder.of(here).values()) {
            folder.edit(file, mark);
        }
        Figure figure = measure(line, downloaded.pair());
        return figure.with(2 * CHANGES)
                .withFault(unlessExchanged(mark, folder, collection, there, here));
    }

    private Optional<String> unlessExchanged(
            String mark,
            Folder folder,
            HeldCollection collection,
            List<HeldObject> there,
            List<HeldObject> here)
            throws IOException {
        Map<String, Path> files = folder.of(there);
        if (files.size() != CHANGES) {
            return Optional.of("events are gone from the folder");
        }
        for (Path file : files.values()) {
            if (!Files.readString(file).contains(mark)) {
                return Optional.of("an edit of the server's did not arrive");
            }
        }
        for (HeldObject object : here) {
            if (ground.text(collection, object.name()).filter(t -> t.contains(mark)).isEmpty()) {
                return Optional.of("an edit in the folder did not arrive");
            }
        }
        return Optional.empty();
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

    private Figure noChange(CountingProxy line, SyncProgram.Pair pair) throws IOException {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            figures.add(measure(line, pair));
        }
        return median(figures);
    }

    /** What went wrong once is not hidden behind the turns that went well. */
    private static Figure unlessFailed(List<Figure> figures) {
        return figures.stream()
                .filter(figure -> !figure.isDone())
                .findFirst()
                .orElseGet(() -> median(figures));
    }

    private static Figure median(List<Figure> figures) {
        return figures.stream()
                .sorted(Comparator.comparingLong(Figure::wallMillis))
                .toList()
                .get(figures.size() / 2);
    }

    private Figure measure(CountingProxy line, SyncProgram.Pair pair) throws IOException {
        line.takeTraffic();
        long before = ground.server().processes().cpuMillis();
        TimedRun run = pair.sync(limit);
        Traffic traffic = line.takeTraffic();
        return new Figure(
                run.wallMillis(),
                run.cpuMillis(),
                ground.server().processes().cpuMillis() - before,
                traffic,
                run.starts(),
                0,
                run.timeUp(),
                run.status() == 0 || run.timeUp()
                        ? Optional.empty()
                        : Optional.of("ended with " + run.status() + ": " + run.output()));
    }
}
