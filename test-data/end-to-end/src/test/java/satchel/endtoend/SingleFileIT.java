package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import satchel.testdata.generate.CardGenerator;
import satchel.testdata.generate.EventGenerator;
import satchel.testdata.generate.GeneratedRecord;
import satchel.testdata.harness.Finished;

/** One file of many records, kept in step with a collection. */
@Tag("long")
final class SingleFileIT {
    private static final int RECORDS = 12;

    /** The two kinds of files, and how a test edits one. */
    enum Kind {
        CALENDAR("calendars/single", "all.ics", "SUMMARY:", "BEGIN:VEVENT", "END:VEVENT\r\n") {
            @Override
            String file(List<GeneratedRecord> records) {
                String first = records.getFirst().text();
                String head = first.substring(0, first.indexOf("BEGIN:VEVENT"));
                StringBuilder file = new StringBuilder(head);
                records.forEach(record -> file.append(part(record.text())));
                return file.append("END:VCALENDAR\r\n").toString();
            }

            @Override
            GeneratedRecord record(int n) {
                return new EventGenerator(31).event(n);
            }
        },
        CONTACTS("contacts/single", "all.vcf", "FN:", "BEGIN:VCARD", "END:VCARD\r\n") {
            @Override
            String file(List<GeneratedRecord> records) {
                StringBuilder file = new StringBuilder();
                records.forEach(record -> file.append(record.text()));
                return file.toString();
            }

            @Override
            GeneratedRecord record(int n) {
                return new CardGenerator(32).card(n);
            }
        };

        final String collection;
        final String name;
        final String title;
        private final String begin;
        private final String end;

        Kind(String collection, String name, String title, String begin, String end) {
            this.collection = collection;
            this.name = name;
            this.title = title;
            this.begin = begin;
            this.end = end;
        }

        abstract GeneratedRecord record(int n);

        abstract String file(List<GeneratedRecord> records);

        String part(String text) {
            return text.substring(text.indexOf(begin), text.lastIndexOf(end) + end.length());
        }

        String titled(String text, String words) {
            return text.replaceFirst(title + "[^\r\n]*", title + words);
        }
    }

    @TempDir static Path folder;
    private static Stage stage;

    @BeforeAll
    static void start() {
        stage = new Stage(folder);
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @ParameterizedTest
    @EnumSource
    void recordsOfOneFileGoBothWays(Kind kind) throws IOException {
        Path file = stage.pim(kind.name()).resolve(kind.name);
        Files.writeString(file, kind.file(records(kind)));
        sync(kind, file).orFail("create");
        assertThat(stage.dav.list(kind.collection + "/")).hasSize(RECORDS);

        editOnBothSides(kind, file);
        deleteOnBothSides(kind, file);
        assertThat(sync(kind, file).orFail("nothing").out())
                .contains("server: nothing to write; PIM: nothing to write");

        truncatedIsRefused(kind, file);
        emptiedIsGuarded(kind, file);
    }

    private static void editOnBothSides(Kind kind, Path file) throws IOException {
        GeneratedRecord here = kind.record(0);
        edit(file, kind.part(here.text()), kind.titled(kind.part(here.text()), "edited here"));
        String there = onServer(kind, kind.record(1));
        stage.dav.put(there, kind.titled(stage.dav.get(there), "edited there"));

        sync(kind, file).orFail("edit");

        assertThat(stage.dav.get(onServer(kind, here))).contains(kind.title + "edited here");
        assertThat(Files.readString(file)).contains(kind.title + "edited there");
    }

    private static void deleteOnBothSides(Kind kind, Path file) throws IOException {
        edit(file, kind.part(kind.record(2).text()), "");
        stage.dav.delete(onServer(kind, kind.record(3)));

        sync(kind, file).orFail("delete");

        assertThat(stage.dav.list(kind.collection + "/"))
                .hasSize(RECORDS - 2)
                .noneMatch(name -> name.contains(kind.record(2).uid()));
        assertThat(Files.readString(file))
                .doesNotContain("UID:" + kind.record(3).uid() + "\r")
                .contains("UID:" + kind.record(4).uid() + "\r");
    }

    private static void truncatedIsRefused(Kind kind, Path file) throws IOException {
        String whole = Files.readString(file);
        int middle = whole.indexOf("UID:", whole.length() / 2) + 2;
        Files.writeString(file, whole.substring(0, middle));
        List<String> before = stage.dav.list(kind.collection + "/");

        Finished refused = sync(kind, file);

        assertThat(OneLine.refused(refused, 4)).contains(kind.name, "is not whole");
        assertThat(refused.out()).endsWith("failed; nothing was written\n");
        assertThat(stage.dav.list(kind.collection + "/")).isEqualTo(before);
        assertThat(Files.readString(file)).isEqualTo(whole.substring(0, middle));
        Files.writeString(file, whole);
    }

    private static void emptiedIsGuarded(Kind kind, Path file) throws IOException {
        String empty = kind.file(records(kind).subList(0, 1));
        empty = empty.replace(kind.part(kind.record(0).text()), "");
        Files.writeString(file, empty);
        List<String> before = stage.dav.list(kind.collection + "/");

        Finished refused = sync(kind, file);

        assertThat(OneLine.refused(refused, 3)).contains("--consent");
        assertThat(refused.out()).endsWith("not done; nothing was written\n");
        assertThat(stage.dav.list(kind.collection + "/")).isEqualTo(before);
        assertThat(Files.readString(file)).isEqualTo(empty);
    }

    private static Finished sync(Kind kind, Path file) {
        return stage.sync(file, kind.collection, "two-way");
    }

    private static List<GeneratedRecord> records(Kind kind) {
        return IntStream.range(0, RECORDS).mapToObj(kind::record).toList();
    }

    private static void edit(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private static String onServer(Kind kind, GeneratedRecord record) {
        return stage.dav.list(kind.collection + "/").stream()
                .map(name -> kind.collection + "/" + name)
                .filter(path -> stage.dav.get(path).contains("UID:" + record.uid() + "\r"))
                .findFirst()
                .orElseThrow();
    }
}
