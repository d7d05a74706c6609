package satchel.pim.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.client.api.Access;
import satchel.client.api.FoundDatabase;
import satchel.client.api.Kind;
import satchel.client.api.Listening;
import satchel.client.api.PimChange;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.client.api.PimId;
import satchel.client.api.PimListing;
import satchel.client.api.PimOutcome;
import satchel.client.api.PimRead;
import satchel.client.api.PimRecord;
import satchel.client.api.PimRevision;
import satchel.client.api.PimState;
import satchel.client.api.Program;
import satchel.content.line.TextValue;

/** What is peculiar about a program that is alive. */
@Tag("programs")
final class CalendarTest {
    @TempDir Path home;
    private Desktop desktop;

    @BeforeEach
    void start() throws IOException {
        desktop = Desktop.start(home);
    }

    @AfterEach
    void stop() {
        desktop.close();
    }

    @Test
    void itsListsAreFound() throws PimException {
        EvolutionConnector connector = desktop.connector();
        connector.create("Club", Kind.CALENDAR, Set.of("VTODO"));

        List<FoundDatabase> found = connector.databases();

        assertThat(found)
                .extracting(
                        one -> one.database().name(),
                        one -> one.database().components(),
                        one -> one.database().access())
                .contains(
                        tuple("Personal", Set.of("VEVENT"), Access.READ_AND_WRITE),
                        tuple("Personal", Set.of(), Access.READ_AND_WRITE),
                        tuple("Birthdays & Anniversaries", Set.of("VEVENT"), Access.READ_ONLY),
                        tuple("Club", Set.of("VTODO"), Access.READ_AND_WRITE));
        assertThat(found)
                .extracting(one -> one.program().map(Program::name).orElse(""))
                .containsOnly("Evolution's data server");
    }

    @Test
    void aListIsOpenedByTheNameThatTheUserSees() throws PimException {
        desktop.connector().create("Club", Kind.CALENDAR, Set.of("VEVENT"));

        try (PimDatabase club = desktop.connector().open("Club", Kind.CALENDAR)) {
            assertThat(club.info().name()).isEqualTo("Club");
        }
        assertThatThrownBy(() -> desktop.connector().open("Clubs", Kind.CALENDAR))
                .isInstanceOf(PimException.class)
                .hasMessage("Evolution has no list 'Clubs'; 'satchel pims' shows what it has");
    }

    @Test
    void withoutASessionThereIsNothing() throws PimException {
        EvolutionConnector nowhere = new EvolutionConnector(Map.of());

        assertThat(nowhere.databases()).isEmpty();
        assertThatThrownBy(() -> nowhere.open("system-calendar", Kind.CALENDAR))
                .isInstanceOfSatisfying(
                        PimException.class,
                        e -> assertThat(e.kind()).isEqualTo(PimException.Kind.NOT_FOUND));
    }

    @Test
    void whatHasNotChangedIsNotListedAgain() throws PimException {
        try (EvolutionBench bench = EvolutionBench.calendar(desktop, "VEVENT")) {
            bench.created("a", Texts.event("a", "Tea"));
            PimState state = bench.database.list(Optional.empty()).next().orElseThrow();

            assertThat(bench.database.list(Optional.of(state)))
                    .isEqualTo(new PimListing.Changes(Map.of(), Set.of(), Optional.of(state)));

            bench.replace("a", Texts.event("a", "Coffee"));
            assertThat(bench.database.list(Optional.of(state)))
                    .isInstanceOf(PimListing.Complete.class);
        }
    }

    @Test
    void whatAnotherProgramWritesMeanwhileIsNotOverwritten() throws PimException {
        try (EvolutionBench ours = EvolutionBench.calendar(desktop, "VEVENT");
                EvolutionBench theirs = ours.besides(desktop)) {
            PimRecord done = ours.created("a", Texts.event("a", "Tea"));
            theirs.replace("a", Texts.event("a", "By the user"));

            PimRevision known = done.revision();
            assertThat(ours.replace("a", known, Texts.event("a", "By the sync")))
                    .isInstanceOf(PimOutcome.Stale.class);
            assertThat(ours.text("a")).contains("By the user");
        }
    }

    @Test
    void aChangeByAnotherProgramIsHeard() throws Exception {
        try (EvolutionBench ours = EvolutionBench.calendar(desktop, "VEVENT");
                EvolutionBench theirs = ours.besides(desktop)) {
            BlockingQueue<String> heard = new LinkedBlockingQueue<>();
            try (Listening listening =
                    ours.database.listen(() -> heard.add("changed")).orElseThrow()) {
                theirs.created("a", Texts.event("a", "Tea"));

                assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("changed");
            }
        }
    }

    @Test
    void oneThatIsRefusedDoesNotKeepTheOthersFromBeingWritten() throws PimException {
        try (EvolutionBench bench = EvolutionBench.calendar(desktop, "VEVENT")) {
            List<PimChange> changes = new ArrayList<>();
            for (int n = 0; n < 20; n++) {
                changes.add(create("r" + n, Texts.event("r" + n, "Event " + n)));
            }
            changes.add(7, create("t", Texts.task("t", "A task among events")));

            List<PimOutcome> outcomes = bench.apply(changes.toArray(PimChange[]::new));

            assertThat(outcomes).filteredOn(PimOutcome.Kept.class::isInstance).hasSize(20);
            assertThat(outcomes)
                    .filteredOn(PimOutcome.Refused.class::isInstance)
                    .extracting(outcome -> ((PimOutcome.Refused) outcome).why())
                    .containsExactly("a VTODO where this list holds VEVENTs");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\"b) (c@\u00fc",
                "a\\,b",
                "a\\;b",
                "a\\\\b",
                "#t",
                "(or)",
                "with blanks in it"
            })
    void whateverARecordIsCalledItIsFoundAndWrittenAgain(String escaped) throws PimException {
        String uid = TextValue.unescape(escaped);
        try (EvolutionBench bench = EvolutionBench.calendar(desktop, "VEVENT");
                EvolutionBench book = EvolutionBench.book(desktop)) {
            PimRecord done = bench.created("x", Texts.event(escaped, "Tea"));

            assertThat(done.id()).isEqualTo(new PimId(uid));
            assertThat(bench.replace(uid, Texts.event(escaped, "Coffee")))
                    .isInstanceOf(PimOutcome.Kept.class);
            assertThat(bench.text(uid)).contains("SUMMARY:Coffee");
            assertThat(book.created("x", Texts.card(escaped, "Ann")).id())
                    .isEqualTo(new PimId(uid));
            assertThat(book.text(uid)).contains("FN:Ann");
        }
    }

    /** As text that was pasted from a word processor has. */
    @Test
    void aRecordThatNobodyCanReadDoesNotHideTheOthers() throws Exception {
        try (EvolutionBench bench = EvolutionBench.calendar(desktop, "VEVENT")) {
            bench.created("a", Texts.event("a", "Tea"));
            String where = bench.database.info().where();
            String text = Texts.event("b", "Pasted\u000b text");
            desktop.addObject(where, text.substring(text.indexOf("BEGIN:VEVENT")));

            assertThat(bench.revisions()).hasSize(2);
            List<PimRead> reads = new ArrayList<>();
            bench.database.read(List.of(new PimId("a"), new PimId("b")), reads::add);
            assertThat(reads)
                    .hasAtLeastOneElementOfType(PimRead.Found.class)
                    .hasAtLeastOneElementOfType(PimRead.Unreadable.class);
            assertThat(bench.replace("a", Texts.event("a", "Coffee")))
                    .isInstanceOf(PimOutcome.Kept.class);
        }
    }

    /** If one of them is held some day, it need not be listed any more. */
    @Test
    void whatItSaysThatItCannotHoldItDoesNotHold() throws PimException {
        try (EvolutionBench bench = EvolutionBench.calendar(desktop, "VEVENT")) {
            Set<String> cannotHold = bench.database.capabilities().cannotHold();
            assertThat(cannotHold).isNotEmpty();
            for (String name : cannotHold) {
                String inner = "BEGIN:" + name + "\r\nUID:inner\r\nEND:" + name + "\r\n";
                String text = Texts.event(name, "Tea").replace("END:VEVENT", inner + "END:VEVENT");
                assertThat(text).contains(name + "\r\nUID:inner");

                assertThat(bench.created(name, text).text()).as(name).doesNotContain("UID:inner");
            }
        }
    }

    /** It is reckoned from the contacts and has no mark that tells when they change. */
    @Test
    void theCalendarOfBirthdaysIsLookedThroughEachTime() throws PimException {
        try (PimDatabase birthdays = desktop.connector().open("birthdays", Kind.CALENDAR)) {
            assertThat(birthdays.list(Optional.empty()).next()).isEmpty();
            assertThat(birthdays.list(Optional.of(new PimState("0"))))
                    .isInstanceOf(PimListing.Complete.class);
        }
    }

    @Test
    void anEmptiedListIsEmptyAndADamagedOneIsAnError() throws Exception {
        String where;
        try (EvolutionBench bench = EvolutionBench.calendar(desktop, "VEVENT")) {
            bench.created("a", Texts.event("a", "Tea"));
            where = bench.database.info().where();
            bench.apply(
                    new PimChange.Remove(new PimId("a"), bench.revisions().get(new PimId("a"))));
            assertThat(bench.revisions()).isEmpty();
        }
        desktop.close();
        Path file = home.resolve(".local/share/evolution/calendar/" + where + "/calendar.ics");
        Files.writeString(file, "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:half");
        desktop = Desktop.start(home);

        assertThatThrownBy(
                        () -> {
                            try (PimDatabase damaged =
                                    desktop.connector().open(where, Kind.CALENDAR)) {
                                damaged.list(Optional.empty());
                            }
                        })
                .isInstanceOf(PimException.class)
                .hasMessageContaining("Evolution cannot open 'A list'");
    }

    private static PimChange create(String id, String text) {
        return new PimChange.Create(new PimId(id), text);
    }
}
