package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.sync.core.canon.Canonical;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.ContentHash;
import satchel.sync.core.record.Format;
import satchel.sync.runtime.dav.DavAccount;
import satchel.testdata.corpus.Answer;
import satchel.testdata.corpus.Changes;
import satchel.testdata.corpus.Corpus;
import satchel.testdata.corpus.CorpusFile;
import satchel.testdata.harness.Checkout;
import satchel.testdata.harness.Program;
import satchel.testdata.harness.SatchelClient;

/**
 * The whole corpus goes from a folder through a server into the empty folder of another client:
 * each file arrives, or is reported with the reason why it does not go.
 */
final class WholeCorpusIT {
    private final Checkout checkout = Checkout.find();
    @TempDir Path folder;

    @Test
    @Tag("long")
    void ourServerGivesBackEveryByte() throws Exception {
        put(Originals.all());
        put(Originals.generated(40));
        for (CorpusFile file : Corpus.realCalendars()) {
            put(file.name(), file.bytes());
        }
        for (CorpusFile file : Corpus.realCards()) {
            put(file.name(), file.bytes());
        }
        Set<String> refused = new TreeSet<>();
        try (Stage stage = new Stage(folder)) {
            SatchelClient other = another(stage.client);
            for (Format format : Originals.FORMATS) {
                Passage passage = passage(format, stage.client, other);
                passage.went().forEach(file -> assertArrivedWhole(passage, file));
                assertThat(passage.arrived()).hasSameSizeAs(passage.went());
                assertThat(passage.kept()).isEqualTo(passage.sent());
                refused.addAll(refusals(passage).keySet());
            }
        }
        // A message to somebody, and a kind that its calendars do not hold; all others of ours
        // went.
        refused.removeIf(file -> file.startsWith("real-") || isReal(file));
        assertThat(refused).containsExactly("calendar-method.ics", "free-busy.ics");
    }

    /** Byte for byte; where a card had no UID, line by line, since it was written anew with one. */
    private static void assertArrivedWhole(Passage passage, String file) {
        String sent = Passage.withLineEnds(passage.sent().get(file));
        String arrived = passage.arrival(file).orElse("did not arrive");
        if (Canonical.uid(passage.format(), new Body(sent)).isPresent()) {
            assertThat(arrived).as(file).isEqualTo(sent);
        } else {
            assertThat(Passage.lines(arrived)).as(file).containsAll(Passage.lines(sent));
        }
    }

    private static boolean isReal(String file) {
        return Corpus.realCalendars().stream().anyMatch(one -> one.name().equals(file))
                || Corpus.realCards().stream().anyMatch(one -> one.name().equals(file));
    }

    @ParameterizedTest
    @Tag("programs")
    @ValueSource(strings = {"radicale", "xandikos", "cyrus"})
    void otherServersGiveBackWhatMeansTheSame(String program) throws Exception {
        put(Originals.all());
        Set<String> changed = new TreeSet<>();
        Set<String> obeyed = new TreeSet<>();
        Map<String, String> refused = new TreeMap<>();
        try (DavPlace place = DavPlace.of(program, folder)) {
            SatchelClient one = client(place.account());
            SatchelClient other = another(one);
            for (Format format : Originals.FORMATS) {
                Passage passage = passage(format, one, other);
                passage.went().stream()
                        .filter(file -> !meansTheSame(passage, file))
                        .forEach(changed::add);
                passage.went().stream()
                        .filter(file -> !staysAsItWas(passage, file))
                        .forEach(obeyed::add);
                refused.putAll(refusals(passage));
            }
        }
        Set<String> expected = new TreeSet<>(Changes.of(program).reasons().keySet());
        expected.removeAll(refused.keySet());
        assertThat(changed).isEqualTo(expected);
        assertThat(obeyed).as("altered in the folder that they came from").isEmpty();
    }

    private static boolean meansTheSame(Passage passage, String file) {
        ContentHash sent = hash(passage, passage.sent().get(file));
        return passage.arrival(file).map(text -> hash(passage, text)).equals(Optional.of(sent));
    }

    /** In the folder it came from, where a rewriting server might be obeyed. */
    private static boolean staysAsItWas(Passage passage, String file) {
        return hash(passage, passage.kept().get(file))
                .equals(hash(passage, passage.sent().get(file)));
    }

    private static ContentHash hash(Passage passage, String text) {
        return Canonical.hash(passage.format(), new Body(text));
    }

    private static Map<String, String> refusals(Passage passage) {
        Map<String, String> refusals = new TreeMap<>();
        for (String file : passage.sent().keySet()) {
            passage.refusal(file).ifPresent(why -> refusals.put(file, why));
        }
        assertThat(refusals.values()).noneMatch(String::isBlank);
        return refusals;
    }

    private Passage passage(Format format, SatchelClient one, SatchelClient other)
            throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty").resolve(format.name()));
        return Passage.of(format, one, folder.resolve("full").resolve(format.name()), other, empty);
    }

    private SatchelClient client(DavAccount account) {
        SatchelClient client = new SatchelClient(checkout, folder.resolve("one"));
        client.pair(account.server().toString(), account.user(), account.password()).orFail("pair");
        client.run("plugins", "install", "files", "--from", checkout.catalogue().toString())
                .orFail("plugins install");
        return client;
    }

    /** A client of the same account that has not synced yet, as this one has not. */
    private SatchelClient another(SatchelClient client) {
        Path home = folder.resolve("other");
        Program.of("cp", "-a", client.home().toString(), home.toString()).run().orFail("cp");
        return new SatchelClient(checkout, home);
    }

    private void put(List<Answer.Written> records) throws IOException {
        for (Answer.Written record : records) {
            put(record.name(), record.body().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void put(String name, byte[] bytes) throws IOException {
        Format format = name.endsWith(".vcf") ? Format.VCARD : Format.ICALENDAR;
        Path full = Files.createDirectories(folder.resolve("full").resolve(format.name()));
        Files.write(full.resolve(name), bytes);
    }
}
