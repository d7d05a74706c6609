package satchel.sync.core.canon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.content.line.Component;
import satchel.content.line.ContentReader;
import satchel.content.line.MalformedContentException;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;
import satchel.testdata.corpus.Answer;
import satchel.testdata.corpus.Changes;
import satchel.testdata.corpus.Corpus;

/**
 * What five programs made of the same records. Each means what it meant, except where the table of
 * changes says what the program did to it; and there the canonical form sees it.
 */
class RecordedRewritesTest {
    @ParameterizedTest
    @ValueSource(strings = {"radicale", "xandikos", "cyrus", "evolution", "thunderbird"})
    void rewritesMeanTheSameExceptWhereTheTableSaysWhatChanged(String program) {
        Map<String, String> originals =
                Corpus.rewrites("ours").written().stream()
                        .collect(Collectors.toMap(Answer::name, Answer.Written::body));
        List<Answer> answers = Corpus.rewrites(program).answers();
        Map<String, String> reasons = Changes.of(program).reasons();
        List<String> wrong = new ArrayList<>();
        for (Answer answer : answers) {
            boolean changed = reasons.containsKey(answer.name());
            if (changed == meansTheSame(originals.get(answer.name()), answer)) {
                wrong.add(answer.name() + differences(originals.get(answer.name()), answer));
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(answers)
                .extracting(Answer::name)
                .containsExactlyInAnyOrderElementsOf(originals.keySet());
        assertThat(originals.keySet()).containsAll(reasons.keySet()).hasSizeGreaterThan(280);
        assertThat(reasons.values()).noneMatch(String::isBlank);
    }

    private static boolean meansTheSame(String ours, Answer answer) {
        Format format = format(answer.name());
        return switch (answer) {
            case Answer.Kept _ -> true;
            // Nothing to compare, and nothing that could be in the table.
            case Answer.Refused _ -> true;
            case Answer.Written theirs ->
                    Canonical.hash(format, new Body(theirs.body()))
                            .equals(Canonical.hash(format, new Body(ours)));
        };
    }

    private static Format format(String name) {
        return name.endsWith(".vcf") ? Format.VCARD : Format.ICALENDAR;
    }

    /** For whoever reads the failure: the canonical lines that only one of the two has. */
    private static String differences(String ours, Answer answer) {
        if (!(answer instanceof Answer.Written theirs)) {
            return " is in the table, and nothing was written";
        }
        List<String> here = form(answer.name(), ours);
        List<String> there = form(answer.name(), theirs.body());
        StringBuilder lines = new StringBuilder();
        here.stream()
                .filter(line -> !there.contains(line))
                .forEach(line -> lines.append("\n- ").append(line));
        there.stream()
                .filter(line -> !here.contains(line))
                .forEach(line -> lines.append("\n+ ").append(line));
        return lines.toString();
    }

    private static List<String> form(String name, String body) {
        try {
            List<Component> roots = ContentReader.read(body);
            return (format(name) == Format.VCARD ? CardForm.of(roots) : CalendarForm.of(roots))
                    .lines()
                    .toList();
        } catch (MalformedContentException unreadable) {
            return List.of(unreadable.getMessage());
        }
    }
}
