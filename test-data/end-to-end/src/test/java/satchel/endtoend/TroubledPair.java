package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import satchel.sync.core.canon.Canonical;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.ContentHash;
import satchel.sync.core.record.Format;

/** A folder of events and a calendar, and what must be in both in the end. */
record TroubledPair(
        Path folder,
        BareCalendar calendar,
        Map<String, String> agreed,
        Map<String, String> remembered) {
    /** What each side holds, by UID. */
    record Moment(Map<String, ContentHash> pim, Map<String, ContentHash> server) {}

    static TroubledPair of(Path folder, BareCalendar calendar) throws IOException {
        return new TroubledPair(
                Files.createDirectories(folder), calendar, new HashMap<>(), new TreeMap<>());
    }

    /** Records in the PIM, for a first sync or for one that has been. */
    void fill(int records) throws IOException {
        for (int n = 0; n < records; n++) {
            inPim("r" + n, "Number " + n);
        }
    }

    void pend(FaultRow.Pending pending) throws IOException {
        switch (pending) {
            case NOTHING -> {}
            case EDITS -> edits();
            case DELETIONS -> {
                edits();
                Files.delete(file("r2"));
                calendar.delete("r3.ics");
                agreed.keySet().removeAll(List.of("r2", "r3"));
            }
            case EVERYTHING -> {
                calendar.make();
                onServer("s1", "Made there");
                onServer("s2", "Made there as well");
            }
        }
    }

    private void edits() throws IOException {
        inPim("r0", "Edited in the PIM");
        inPim("p1", "Made in the PIM");
        onServer("r1", "Edited there");
        onServer("s1", "Made there");
    }

    void inPim(String uid, String summary) throws IOException {
        Files.writeString(file(uid), Event.of(uid, summary));
        agreed.put(uid, Event.of(uid, summary));
    }

    private void onServer(String uid, String summary) {
        calendar.put(uid + ".ics", Event.of(uid, summary));
        agreed.put(uid, Event.of(uid, summary));
    }

    private Path file(String uid) {
        return folder.resolve(uid + ".ics");
    }

    /** What the server has, for {@link #putBack} to bring it back under the same names. */
    void remember() {
        remembered.putAll(calendar.texts());
    }

    void putBack() {
        remembered.forEach(calendar::put);
    }

    Moment now() throws IOException {
        Map<String, String> files = new HashMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(), Files.readString(file));
            }
        }
        return new Moment(contents(files.values()), contents(calendar.texts().values()));
    }

    Map<String, ContentHash> inTheEnd() {
        return contents(agreed.values());
    }

    /** Each record is as it was, or as it is to be in the end; none is twice there. */
    void assertNothingLost(Moment before) throws IOException {
        Moment now = now();
        assertBetween("PIM", before.pim(), now.pim());
        assertBetween("server", before.server(), now.server());
    }

    private void assertBetween(
            String side, Map<String, ContentHash> before, Map<String, ContentHash> now) {
        Map<String, ContentHash> end = inTheEnd();
        Set<String> uids = new HashSet<>(before.keySet());
        uids.addAll(now.keySet());
        uids.addAll(end.keySet());
        for (String uid : uids) {
            assertThat(Optional.ofNullable(now.get(uid)))
                    .as("%s in the %s", uid, side)
                    .isIn(Optional.ofNullable(before.get(uid)), Optional.ofNullable(end.get(uid)));
        }
    }

    private static Map<String, ContentHash> contents(Collection<String> texts) {
        Map<String, ContentHash> contents = new HashMap<>();
        for (String text : texts) {
            String uid = text.replaceFirst("(?s).*\nUID:([^\r\n]+).*", "$1");
            ContentHash twin = contents.put(uid, Canonical.hash(Format.ICALENDAR, new Body(text)));
            assertThat(twin).as(uid + " is there twice").isNull();
        }
        return contents;
    }
}
