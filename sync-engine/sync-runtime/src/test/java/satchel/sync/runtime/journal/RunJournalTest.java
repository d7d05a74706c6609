package satchel.sync.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Mode;
import satchel.sync.core.plan.Terms;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.ContentHash;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;

final class RunJournalTest {
    private static final Terms TERMS =
            new Terms(Mode.TWO_WAY, Deletions.KEEP, ConflictPolicy.ASK, Format.VCARD);
    private static final Instant THEN = Instant.parse("2026-11-23T18:00:00Z");
    @TempDir Path folder;

    private static KeptBody kept(KeptBody.Loss loss, String uid, String text) {
        return new KeptBody(
                loss,
                Side.STORE,
                uid,
                new RecordId("a b%.vcf"),
                new Revision("W \"1\""),
                KeptBody.Source.READ,
                new Body(text));
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void whatWasKeptComesBackByteForByteAndInOrder() throws Exception {
        KeptBody first = kept(KeptBody.Loss.DELETED, "u 1\n", "body ✓\r\nbody 3\nend x y\n");
        KeptBody second = kept(KeptBody.Loss.OVERWRITTEN, "u2", "");
        try (RunJournal journal = RunJournal.begin(folder, THEN, TERMS)) {
            journal.keep(List.of(first, second), List.of());
            journal.end(THEN, "Finished");
        }

        assertThat(JournalReader.read(file())).containsExactly(first, second);
    }

    @Test
    void bodyIsInTheFileWhenKeepReturns() throws Exception {
        try (RunJournal journal = RunJournal.begin(folder, THEN, TERMS)) {
            journal.keep(List.of(kept(KeptBody.Loss.DELETED, "u", "the only copy")), List.of());

            assertThat(Files.readString(file())).contains("the only copy");
        }
    }

    @Test
    void lastBodyThatACrashCutShortIsLeftOut() throws Exception {
        KeptBody whole = kept(KeptBody.Loss.DELETED, "u1", "whole");
        try (RunJournal journal = RunJournal.begin(folder, THEN, TERMS)) {
            journal.keep(List.of(whole, kept(KeptBody.Loss.DELETED, "u2", "cut short")), List.of());
        }
        byte[] octets = Files.readAllBytes(file());

        for (int lost = 1; lost <= "cut short\n".length(); lost++) {
            Files.write(file(), Arrays.copyOf(octets, octets.length - lost));
            assertThat(JournalReader.read(file())).containsExactly(whole);
        }
    }

    @Test
    void twoRunsInOneSecondHaveFilesOfTheirOwn() throws Exception {
        try (RunJournal one = RunJournal.begin(folder, THEN, TERMS);
                RunJournal two = RunJournal.begin(folder, THEN, TERMS)) {
            assertThat(one.run()).isNotEqualTo(two.run());
        }
    }

    @Test
    void runsAreForgottenByTheirAge() throws Exception {
        for (int day = 0; day < 3; day++) {
            RunJournal.begin(folder, THEN.plus(Duration.ofDays(day)), TERMS).close();
        }
        RunJournals journals = new RunJournals(folder);

        journals.forgetBefore(THEN.plus(Duration.ofDays(1)));

        assertThat(journals.all())
                .extracting(PastRun::started)
                .containsExactly(THEN.plus(Duration.ofDays(2)), THEN.plus(Duration.ofDays(1)));
    }

    @Test
    void whatARunSentComesBackWithoutItsBodies() throws Exception {
        SentWrite sent =
                new SentWrite(
                        SentWrite.Kind.CREATED,
                        Side.PIM,
                        "u 1\n",
                        new RecordId("a b"),
                        new ContentHash("abc"));
        MadeRecord made = new MadeRecord(Side.PIM, "u 1\n", new RecordId("a b 2"));
        String name;
        try (RunJournal journal = RunJournal.begin(folder, THEN, TERMS, Optional.of("earlier"))) {
            name = journal.run();
            journal.keep(
                    List.of(kept(KeptBody.Loss.DELETED, "u", "sent x\nend y\n")), List.of(sent));
            journal.made(List.of(made));
            journal.end(THEN.plusSeconds(5), "Finished; all is well");
        }

        assertThat(new RunJournals(folder).find(name))
                .contains(
                        new PastRun(
                                name,
                                THEN,
                                Mode.TWO_WAY,
                                Optional.of("earlier"),
                                List.of(sent),
                                List.of(made),
                                Optional.of(THEN.plusSeconds(5))));
    }

    /** A crash while the file was begun. */
    @Test
    void aJournalWithoutAWholeFirstLineIsNoRun() throws Exception {
        RunJournal.begin(folder, THEN, TERMS).close();
        byte[] octets = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(octets, octets.length - 1));

        assertThat(new RunJournals(folder).all()).isEmpty();
    }
}
