package satchel.sync.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.corpus.Corpus;
import satchel.testdata.corpus.CorpusFile;
import satchel.testdata.generate.CardGenerator;
import satchel.testdata.generate.EventGenerator;

/** The core compiled to JavaScript answers every question as it does on the JVM. */
@Tag("programs")
class BrowserProofTest {
    private static final Path CORE = Path.of("target/javascript/core.js").toAbsolutePath();

    @TempDir private Path folder;

    /** A question and what the JVM answers. */
    private record Question(List<String> words, String answer) {
        static Question of(String answer, String... words) {
            return new Question(List.of(words), answer);
        }
    }

    @Test
    void javaScriptGivesTheAnswersOfTheJvm() throws Exception {
        List<Question> questions = new ArrayList<>();
        calendars().forEach(text -> askAboutCalendar(text, questions));
        cards().forEach(text -> askAboutCard(text, questions));
        askForPlans("ICALENDAR", calendars().toList(), questions);
        askForPlans("VCARD", cards().toList(), questions);
        askForMerges("ICALENDAR", "SUMMARY:", calendars().toList(), questions);
        askForMerges("VCARD", "FN:", cards().toList(), questions);

        List<String> answers = answersOfJavaScript(questions);
        assertThat(answers).hasSameSizeAs(questions);
        for (int i = 0; i < answers.size(); i++) {
            Question question = questions.get(i);
            assertThat(answers.get(i)).as(question.words().toString()).isEqualTo(question.answer());
        }
    }

    private static Stream<String> calendars() {
        EventGenerator generator = new EventGenerator(11);
        return Stream.concat(
                Stream.concat(Corpus.demoCalendar().stream(), Corpus.realCalendars().stream())
                        .map(CorpusFile::text),
                Stream.iterate(0, n -> n + 1).limit(50).map(n -> generator.event(n).text()));
    }

    private static Stream<String> cards() {
        CardGenerator generator = new CardGenerator(11);
        return Stream.concat(
                Stream.concat(Corpus.demoContacts().stream(), Corpus.realCards().stream())
                        .map(CorpusFile::text),
                Stream.iterate(0, n -> n + 1).limit(50).map(n -> generator.card(n).text()));
    }

    private static void askAboutCalendar(String text, List<Question> questions) {
        questions.add(Question.of(BrowserProof.hash("ICALENDAR", text), "hash", "ICALENDAR", text));
        questions.add(Question.of(BrowserProof.calendarObject(text), "calendarObject", text));
    }

    private static void askAboutCard(String text, List<Question> questions) {
        questions.add(Question.of(BrowserProof.hash("VCARD", text), "hash", "VCARD", text));
        questions.add(Question.of(BrowserProof.card(text), "card", text));
    }

    private static void askForPlans(String format, List<String> files, List<Question> questions) {
        for (String mode : List.of("REPLACE", "MERGE", "TWO_WAY")) {
            for (int i = 1; i < files.size(); i++) {
                String pim = files.get(i - 1) + files.get(i);
                String store = files.get(i);
                questions.add(
                        Question.of(
                                BrowserProof.plan(mode, format, pim, store),
                                "plan",
                                mode,
                                format,
                                pim,
                                store));
            }
        }
    }

    /** Versions with the same edit, with different edits of one field, and that are unrelated. */
    private static void askForMerges(
            String format, String field, List<String> files, List<Question> questions) {
        for (int i = 1; i < files.size(); i++) {
            String base = files.get(i);
            String edited = base.replace(field, field + "One ").replace("END:V", "X-A:1\r\nEND:V");
            String other = base.replace(field, field + "Two ");
            for (String theirs : List.of(base, edited, other, files.get(i - 1))) {
                questions.add(
                        Question.of(
                                BrowserProof.merge(format, base, edited, theirs),
                                "merge",
                                format,
                                base,
                                edited,
                                theirs));
            }
        }
    }

    private List<String> answersOfJavaScript(List<Question> questions)
            throws IOException, InterruptedException, URISyntaxException {
        Path asked = folder.resolve("questions");
        Path answered = folder.resolve("answers");
        Files.write(asked, questions.stream().map(BrowserProofTest::line).toList());
        Path script =
                Path.of(
                        Objects.requireNonNull(BrowserProofTest.class.getResource("ask.js"))
                                .toURI());
        Process node = start(script, asked, answered);
        assertThat(node.waitFor()).as("node's exit status").isZero();
        return Files.readAllLines(answered).stream().map(BrowserProofTest::decode).toList();
    }

    private static Process start(Path script, Path asked, Path answered) {
        try {
            return new ProcessBuilder("node", script.toString(), CORE.toString())
                    .redirectInput(asked.toFile())
                    .redirectOutput(answered.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            return fail("node is missing: apt-get install nodejs", e);
        }
    }

    private static String line(Question question) {
        List<String> words = question.words();
        StringBuilder line = new StringBuilder(words.getFirst());
        for (String word : words.subList(1, words.size())) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            line.append(' ').append(Base64.getEncoder().encodeToString(bytes));
        }
        return line.toString();
    }

    private static String decode(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}
