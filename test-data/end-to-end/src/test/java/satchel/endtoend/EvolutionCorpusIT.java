package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.sync.core.canon.Canonical;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;
import satchel.testdata.corpus.Answer;
import satchel.testdata.corpus.Changes;

/**
 * The whole corpus goes from the server into Evolution, and from there into another collection:
 * what Evolution can hold is equal there, and the first collection keeps every byte.
 */
@Tag("programs")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EvolutionCorpusIT {
    @TempDir static Path folder;
    private final Map<String, String> uids = new HashMap<>();
    private Stage stage;
    private Gnome gnome;

    @BeforeAll
    void fill() throws IOException {
        stage = new Stage(folder);
        gnome = new Gnome(folder.resolve("desktop"), stage);
        for (List<Answer.Written> some :
                List.of(Originals.all(), Originals.everyday(), Originals.generated(40))) {
            for (Answer.Written record : some) {
                boolean isCard = record.name().endsWith(".vcf");
                Path pim = stage.pim(isCard ? "cards" : "objects");
                Files.writeString(pim.resolve(record.name()), record.body());
                Format format = isCard ? Format.VCARD : Format.ICALENDAR;
                Canonical.uid(format, new Body(record.body()))
                        .ifPresent(uid -> uids.put(record.name(), uid));
            }
        }
        stage.sync(stage.pim("objects"), "calendars/all", "two-way");
        stage.sync(stage.pim("cards"), "contacts/all", "two-way");
    }

    @AfterAll
    void stop() {
        gnome.close();
        stage.close();
    }

    @ParameterizedTest
    @CsvSource({
        "events,   calendars, VEVENT,   600",
        "tasks,    calendars, VTODO,    20",
        "journals, calendars, VJOURNAL, 5",
        "contacts, contacts,  VCARD,    100",
    })
    void whatEvolutionCanHoldComesBackEqualAndTheRestStaysOnTheServer(
            String holds, String home, String component, int atLeast) throws IOException {
        Format format = home.equals("contacts") ? Format.VCARD : Format.ICALENDAR;
        Map<String, String> before = bodies(format, home + "/all/", component);
        assertThat(before).hasSizeGreaterThanOrEqualTo(atLeast);
        String list = gnome.list("All " + holds, holds);

        gnome.sync(list, home + "/all", "two-way").orFail("into Evolution");
        gnome.sync(list, home + "/back-" + holds, "replace").orFail("back");

        Map<String, String> back = bodies(format, home + "/back-" + holds + "/", component);
        Set<String> changed = new TreeSet<>(before.keySet());
        changed.removeIf(uid -> meansTheSame(format, before.get(uid), back.get(uid)));
        assertThat(changed).isEqualTo(expected(before.keySet()));
        assertThat(bodies(format, home + "/all/", component)).isEqualTo(before);
        isAtRest(list, home + "/all");
        gnome.restart();
        isAtRest(list, home + "/all");

        String end = format == Format.VCARD ? "END:VCARD" : "END:" + component;
        String edit = "X-EDITED:in Evolution\r\n" + end;
        changed.forEach(uid -> gnome.user(holds, list, "edit", uid, end, edit));
        gnome.sync(list, home + "/all", "two-way").orFail("edits");
        Map<String, String> after = bodies(format, home + "/all/", component);
        for (String uid : before.keySet()) {
            if (changed.contains(uid)) {
                Set<String> wanted = lines(before.get(uid));
                wanted.add("X-EDITED:in Evolution");
                assertThat(lines(after.get(uid))).as(uid).isEqualTo(wanted);
            } else {
                assertThat(after.get(uid)).isEqualTo(before.get(uid));
            }
        }
        isAtRest(list, home + "/all");
    }

    /** Without the time of the edit. */
    private static Set<String> lines(String body) {
        Set<String> lines = new TreeSet<>(Passage.lines(body));
        lines.removeIf(line -> line.startsWith("LAST-MODIFIED"));
        return lines;
    }

    private void isAtRest(String list, String collection) {
        assertThat(gnome.sync(list, collection, "two-way").orFail("once more").out())
                .contains("server: nothing to write", "PIM: nothing to write", "; 1 request");
    }

    /** What the reviewed table says, of these. */
    private Set<String> expected(Set<String> uids) {
        Set<String> expected = new TreeSet<>();
        for (String file : Changes.of("pim-evolution").reasons().keySet()) {
            expected.add(this.uids.getOrDefault(file, file));
        }
        expected.retainAll(uids);
        return expected;
    }

    private static boolean meansTheSame(Format format, String one, String other) {
        return Canonical.hash(format, new Body(one))
                .equals(Canonical.hash(format, new Body(other)));
    }

    /** By UID, those with that component. */
    private Map<String, String> bodies(Format format, String collection, String component) {
        Map<String, String> bodies = new TreeMap<>();
        for (String name : stage.dav.list(collection)) {
            String body = stage.dav.get(collection + name);
            if (body.contains("BEGIN:" + component)) {
                bodies.put(Canonical.uid(format, new Body(body)).orElse(name), body);
            }
        }
        return bodies;
    }
}
