package satchel.client.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.client.api.PimException;
import satchel.client.api.contract.MemoryDatabase;
import satchel.client.api.contract.MemoryDatabase.Fault;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.Listing;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.Write;
import satchel.sync.runtime.replica.WriteOutcome;

final class PimReplicaTest {
    private static final int BATCH = 3;
    private final MemoryDatabase database = new MemoryDatabase(BATCH);
    private final PimReplica replica = new PimReplica(database);

    @Test
    void whatIsWrittenIsListedAndFetched() throws ReplicaException {
        WriteOutcome.Done done = (WriteOutcome.Done) write(create("one", "First")).getFirst();

        assertThat(listed().records())
                .containsOnlyKeys(done.id())
                .containsValue(done.revision().orElseThrow());
        assertThat(fetch(done.id()))
                .containsExactly(
                        new Fetched.Found(
                                done.id(), done.revision().orElseThrow(), body("one", "First")));
    }

    @Test
    void theNameIsTheOneThatTheProgramChose() throws ReplicaException {
        Write write = new Write.Create(new RecordId("proposed.ics"), body("chosen", "T"));

        assertThat(write(write))
                .singleElement()
                .isInstanceOfSatisfying(
                        WriteOutcome.Done.class,
                        done -> assertThat(done.id()).isEqualTo(new RecordId("chosen")));
    }

    @Test
    void writesGoInBatchesOfTheDatabasesSize() throws ReplicaException {
        List<Write> writes = new ArrayList<>();
        for (int n = 0; n < 2 * BATCH + 1; n++) {
            writes.add(create("r" + n, "Record"));
        }

        List<WriteOutcome> outcomes = write(writes.toArray(Write[]::new));

        assertThat(outcomes)
                .hasSize(2 * BATCH + 1)
                .hasOnlyElementsOfType(WriteOutcome.Done.class)
                .extracting(WriteOutcome::write)
                .containsExactlyInAnyOrderElementsOf(writes);
        assertThat(database.largestBatch()).isEqualTo(BATCH);
    }

    @Test
    void whatAPlugInWantsTogetherIsSentTogether() {
        assertThat(replica.writesAtOnce()).isEqualTo(Replica.A_HANDFUL);
        PimReplica tree = new PimReplica(new MemoryDatabase(1_000_000));
        assertThat(tree.writesAtOnce()).isEqualTo(1_000_000);
    }

    @Test
    void staleTakenAndRefusedWritesComeBackAsSuch() throws ReplicaException {
        write(create("one", "First"));
        Write stale = new Write.Remove(new RecordId("one"), new Revision("other"));
        Write taken = create("one", "Again");
        Write refused = new Write.Create(new RecordId("x"), new Body("nothing in it"));

        assertThat(write(stale, taken, refused))
                .containsExactlyInAnyOrder(
                        new WriteOutcome.Stale(stale),
                        new WriteOutcome.UidTaken(taken, new RecordId("one")),
                        new WriteOutcome.Refused(refused, "it has no UID"));
    }

    @Test
    void aRecordThatCannotBeReadIsReportedAlone() throws ReplicaException {
        write(create("one", "First"));
        database.fail(Fault.UNREADABLE);

        assertThat(fetch(new RecordId("one"), new RecordId("none")))
                .containsExactlyInAnyOrder(
                        new Fetched.Unreadable(new RecordId("one"), "it is damaged"),
                        new Fetched.Missing(new RecordId("none")));
    }

    @Test
    void aRecordThatIsNotToldOfIsAFaultOfTheWholeSide() throws ReplicaException {
        write(create("one", "First"));
        database.fail(Fault.FORGETS_ONE);

        assertThatThrownBy(() -> fetch(new RecordId("one"))).satisfies(PimReplicaTest::isBroken);
        assertThatThrownBy(() -> write(create("two", "T"))).satisfies(PimReplicaTest::isBroken);
    }

    @Test
    void aDatabaseThatIsBusyIsNotEmpty() throws ReplicaException {
        write(create("one", "First"));
        database.fail(Fault.BUSY);

        assertThatThrownBy(this::listed)
                .isInstanceOf(ReplicaException.class)
                .hasMessage("the program has it open");
    }

    @Test
    void itIsMadeReadyOnce() throws ReplicaException {
        replica.begin();
        replica.begin();

        assertThat(database.begun()).isEqualTo(1);
    }

    @Test
    void aProgramThatMustBeClosedIsNamed() {
        database.fail(Fault.RUNNING);

        assertThatThrownBy(replica::begin)
                .isInstanceOf(ReplicaException.class)
                .hasMessage("Memory is running; close it first");
    }

    @Test
    void whatCanOnlyBeReadTakesNoWriteAndNeedNotBeReady() throws ReplicaException {
        write(create("one", "First"));
        database.fail(Fault.READ_ONLY);

        replica.begin();

        assertThat(database.begun()).isZero();
        assertThat(write(create("two", "Second")))
                .singleElement()
                .isInstanceOfSatisfying(
                        WriteOutcome.Refused.class,
                        refused -> assertThat(refused.why()).contains("'Memory' can only be read"));
        assertThat(listed().records()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_FOUND,   NOT_FOUND",
        "BUSY,        UNREACHABLE",
        "UNREADABLE,  BROKEN_ANSWER",
        "UNSUPPORTED, NOT_ALLOWED",
    })
    void eachKindOfTroubleHasItsPlace(PimException.Kind kind, ReplicaException.Kind expected) {
        ReplicaException translated = Translation.exception(new PimException(kind, "why"));

        assertThat(translated.kind()).isEqualTo(expected);
        assertThat(translated).hasMessage("why");
    }

    private static void isBroken(Throwable thrown) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        ReplicaException.class,
                        e -> assertThat(e.kind()).isEqualTo(ReplicaException.Kind.BROKEN_ANSWER));
    }

    private Listing.Complete listed() throws ReplicaException {
        return (Listing.Complete) replica.list(Optional.empty());
    }

    private List<Fetched> fetch(RecordId... ids) throws ReplicaException {
        List<Fetched> fetched = new ArrayList<>();
        replica.fetch(List.of(ids), fetched::add);
        return fetched;
    }

    private List<WriteOutcome> write(Write... writes) throws ReplicaException {
        List<WriteOutcome> outcomes = new ArrayList<>();
        replica.write(List.of(writes), outcomes::add);
        return outcomes;
    }

    private static Write create(String uid, String title) {
        return new Write.Create(new RecordId(uid), body(uid, title));
    }

    private static Body body(String uid, String title) {
        return new Body("UID:" + uid + "\nSUMMARY:" + title + "\n");
    }
}
