package satchel.benchmark.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.benchmark.data.HeldCollection;
import satchel.benchmark.data.HeldObject;

/** What a pair does from day to day, once both of its sides hold the same. */
record EveryDay(Gauge gauge, SyncProgram.Pair pair, Folder folder, HeldCollection collection) {
    private static final int CHANGES = 5;
    private static final int TIMES = 3;

    /**
     * Writes ten times, and sees what the server gives back of that: what is compared from here on
     * is every day's.
     */
    void settle() throws IOException {
        int middle = collection.size() / 2;
        int end = Math.min(middle + 2 * CHANGES, collection.size());
        for (Path file : folder.of(collection.all().subList(middle, end)).values()) {
            folder.edit(file, "Settled");
        }
        pair.sync(gauge.limit());
        pair.sync(gauge.limit());
    }

    Figure noChange() throws IOException {
        List<Figure> turns = new ArrayList<>();
        for (int turn = 0; turn < TIMES; turn++) {
            turns.add(gauge.of(pair));
        }
        return Figure.median(turns);
    }

    /**
     * @param mark which no summary has yet
     */
    Figure tenChanges(String mark) throws IOException {
        List<Figure> turns = new ArrayList<>();
        for (int turn = 1; turn <= TIMES; turn++) {
            turns.add(exchange(mark + "-" + turn));
        }
        return Figure.median(turns);
    }

    private Figure exchange(String mark) throws IOException {
        List<HeldObject> there = collection.all().subList(0, CHANGES);
        List<HeldObject> here =
                collection.all().subList(collection.size() - CHANGES, collection.size());
        for (HeldObject object : there) {
            gauge.ground().put(collection, object.edited(mark));
        }
        for (Path file : folder.of(here).values()) {
            folder.edit(file, mark);
        }
        return gauge.of(pair).with(2 * CHANGES).withFault(unlessExchanged(mark, there, here));
    }

    private Optional<String> unlessExchanged(
            String mark, List<HeldObject> there, List<HeldObject> here) throws IOException {
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
            Optional<String> text = gauge.ground().text(collection, object.name());
            if (text.filter(found -> found.contains(mark)).isEmpty()) {
                return Optional.of("an edit in the folder did not arrive");
            }
        }
        return Optional.empty();
    }
}
