package satchel.sync.core.merge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;

/**
 * One case of the tables: three versions, and what comes of them. Without a base the two meet for
 * the first time.
 */
record MergeCase(String name, Frame frame, Map<String, String> sections) {
    private static final Set<String> SECTIONS =
            Set.of("base", "ours", "theirs", "merged", "collides", "with ours", "with theirs");

    /** The table it stands in, and what goes before and behind the lines of each version. */
    record Frame(String table, Format format, String head, String foot) {
        static Frame member(String table, String name) {
            return new Frame(
                    table,
                    Format.ICALENDAR,
                    "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:" + name + "\nUID:u\n",
                    "END:" + name + "\nEND:VCALENDAR\n");
        }

        static Frame card(String table, String version) {
            String head = "BEGIN:VCARD\nVERSION:" + version + "\n";
            return new Frame(table, Format.VCARD, head, "END:VCARD\n");
        }

        static Frame bookmark(String table, String lines) {
            String head = "BEGIN:BOOKMARK\nVERSION:1\n" + lines;
            return new Frame(table, Format.BOOKMARK, head, "END:BOOKMARK\n");
        }
    }

    private static final List<Frame> TABLES =
            List.of(
                    Frame.member("events.txt", "VEVENT"),
                    Frame.member("tasks.txt", "VTODO"),
                    Frame.member("journals.txt", "VJOURNAL"),
                    new Frame(
                            "series.txt",
                            Format.ICALENDAR,
                            "BEGIN:VCALENDAR\nVERSION:2.0\n",
                            "END:VCALENDAR\n"),
                    Frame.card("cards.txt", "3.0"),
                    Frame.card("cards-4.txt", "4.0"),
                    Frame.bookmark("bookmarks.txt", "KIND:LINK\nUID:AAAAAAAAAAAA\n"),
                    Frame.bookmark("folders.txt", "KIND:FOLDER\nUID:AAAAAAAAAAAA\n"),
                    Frame.bookmark("roots.txt", "KIND:FOLDER\nUID:toolbar_____\n"));

    static Stream<MergeCase> all() {
        return TABLES.stream().flatMap(MergeCase::read);
    }

    private static Stream<MergeCase> read(Frame frame) {
        try (InputStream in = MergeCase.class.getResourceAsStream(frame.table())) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n== ")).skip(1).map(block -> parse(block, frame));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MergeCase parse(String block, Frame frame) {
        String[] lines = block.stripTrailing().split("\n");
        Map<String, String> sections = new HashMap<>();
        String section = "";
        for (int i = 1; i < lines.length; i++) {
            if (SECTIONS.contains(lines[i])) {
                section = lines[i];
                sections.put(section, "");
            } else {
                sections.merge(section, lines[i] + "\n", String::concat);
            }
        }
        return new MergeCase(lines[0], frame, sections);
    }

    Format format() {
        return frame.format();
    }

    Optional<Body> body(String section) {
        return Optional.ofNullable(sections.get(section))
                .map(lines -> new Body(frame.head() + lines + frame.foot()));
    }

    /** The places that need a decision; empty where all is merged. */
    List<String> collisions() {
        return sections.getOrDefault("collides", "").lines().toList();
    }

    MergeResult merge() {
        return merge("ours", "theirs");
    }

    MergeResult exchanged() {
        return merge("theirs", "ours");
    }

    private MergeResult merge(String ours, String theirs) {
        return ThreeWayMerge.merge(
                format(),
                body("base").orElse(ThreeWayMerge.NOTHING),
                body(ours).orElseThrow(),
                body(theirs).orElseThrow());
    }

    @Override
    public String toString() {
        return frame.table() + ": " + name;
    }
}
