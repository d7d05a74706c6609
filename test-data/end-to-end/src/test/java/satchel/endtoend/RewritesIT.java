package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.sync.core.canon.Canonical;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.testdata.corpus.Answer;
import satchel.testdata.corpus.Changes;
import satchel.testdata.corpus.Corpus;
import satchel.testdata.harness.Program;

/**
 * What five programs make of the same records now: they mean what they meant, except where the
 * table of changes says what the program does to them. With {@code SATCHEL_RECORD=1} in the
 * environment it also writes the transcripts that {@code RecordedRewritesTest} judges without the
 * programs.
 */
@Tag("programs")
final class RewritesIT {
    @TempDir Path folder;

    @Test
    void radicale() throws Exception {
        judge("radicale", "radicale", new DavRewriter("radicale", folder));
    }

    @Test
    void xandikos() throws Exception {
        judge("xandikos", "xandikos", new DavRewriter("xandikos", folder));
    }

    @Test
    void cyrus() throws Exception {
        judge("cyrus", "cyrus-caldav", new DavRewriter("cyrus", folder));
    }

    @Test
    void evolution() throws Exception {
        List<String> session = EvolutionIT.session(folder);
        judge(
                "evolution",
                "evolution-data-server",
                new ScriptRewriter(session, "rewrites_evolution.py", folder));
    }

    @Test
    void thunderbird() throws Exception {
        Program.installed("thunderbird", "thunderbird");
        judge(
                "thunderbird",
                "thunderbird",
                new ScriptRewriter(List.of(), "rewrites_thunderbird.py", folder));
    }

    private static void judge(String program, String debianPackage, Rewriter rewriter)
            throws IOException, ReplicaException {
        List<Answer.Written> originals = Originals.all();
        Map<String, Answer> answers =
                rewriter.answersTo(originals).stream()
                        .collect(Collectors.toMap(Answer::name, Function.identity()));
        assertThat(answers).hasSameSizeAs(originals);
        if ("1".equals(System.getenv("SATCHEL_RECORD"))) {
            Recording.write(program, debianPackage, originals, answers);
            return;
        }
        assertThat(refused(answers.values()))
                .isEqualTo(refused(Corpus.rewrites(program).answers()));
        assertThat(changed(originals, answers)).isEqualTo(Changes.of(program).reasons().keySet());
    }

    private static Set<String> refused(Collection<Answer> answers) {
        return answers.stream()
                .filter(Answer.Refused.class::isInstance)
                .map(Answer::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> changed(
            List<Answer.Written> originals, Map<String, Answer> answers) {
        return originals.stream()
                .filter(one -> !meansTheSame(one, answers.get(one.name())))
                .map(Answer::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean meansTheSame(Answer.Written original, Answer answer) {
        Format format = Originals.format(original);
        return switch (answer) {
            case Answer.Kept _, Answer.Refused _ -> true;
            case Answer.Written written ->
                    Canonical.hash(format, new Body(written.body()))
                            .equals(Canonical.hash(format, new Body(original.body())));
        };
    }
}
