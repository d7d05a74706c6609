package satchel.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.runtime.dav.CollectionMarks;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.Listing;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.SyncState;
import satchel.sync.runtime.replica.Write;
import satchel.sync.runtime.replica.WriteOutcome;

final class GlancedReplicaTest {
    private static final SyncState SEEN = new SyncState("token:7");
    private static final SyncState AFTER = new SyncState("token:9");

    private final Scripted server = new Scripted();
    private final GlancedReplica replica =
            new GlancedReplica(
                    server, new CollectionMarks(Optional.of("7"), Optional.of("whatever")));

    @Test
    void whatDidNotChangeIsNotAskedFor() throws ReplicaException {
        assertThat(replica.list(Optional.of(SEEN)))
                .isEqualTo(new Listing.Changes(Map.of(), Set.of(), Optional.of(SEEN)));
        assertThat(server.asked).isEmpty();
        assertThat(replica.requests()).isZero();
    }

    @Test
    void whatDidChangeIsAskedFor() throws ReplicaException {
        SyncState older = new SyncState("token:6");

        replica.list(Optional.of(older));

        assertThat(server.asked).containsExactly(Optional.of(older));
    }

    @Test
    void aFirstListingIsAskedFor() throws ReplicaException {
        replica.list(Optional.empty());

        assertThat(server.asked).hasSize(1);
    }

    @Test
    void aGlanceIsGoodForOneQuestion() throws ReplicaException {
        replica.list(Optional.of(SEEN));
        replica.list(Optional.of(SEEN));

        assertThat(server.asked).containsExactly(Optional.of(SEEN));
    }

    @Test
    void beforeWritesTheServerIsAskedSoThatTheyNeedNotBeHeardAgain() throws ReplicaException {
        replica.list(Optional.of(SEEN));
        replica.write(List.of(), _ -> {});
        replica.write(List.of(), _ -> {});

        assertThat(server.asked).containsExactly(Optional.of(SEEN));
        assertThat(replica.stateAfterWrites()).hasValue(AFTER);
    }

    @Test
    void whatChangedSinceTheGlanceIsLeftForTheNextRunToHear() throws ReplicaException {
        server.changed = Map.of(new RecordId("a"), new Revision("1"));

        replica.list(Optional.of(SEEN));
        replica.write(List.of(), _ -> {});

        assertThat(replica.stateAfterWrites()).isEmpty();
    }

    @Test
    void withoutAGlanceThatFitsItIsTheCollectionItself() throws ReplicaException {
        replica.list(Optional.empty());
        replica.write(List.of(), _ -> {});

        assertThat(server.asked).hasSize(1);
        assertThat(replica.stateAfterWrites()).hasValue(AFTER);
    }

    /** Answers every question in the same way, and remembers it. */
    private static final class Scripted implements Replica {
        final List<Optional<SyncState>> asked = new ArrayList<>();
        Map<RecordId, Revision> changed = Map.of();

        @Override
        public Listing list(Optional<SyncState> since) {
            asked.add(since);
            return new Listing.Changes(changed, Set.of(), Optional.of(SEEN));
        }

        @Override
        public void fetch(Collection<RecordId> ids, Consumer<Fetched> sink) {
            throw new IllegalStateException("nothing is fetched here");
        }

        @Override
        public void write(List<Write> writes, Consumer<WriteOutcome> sink) {
            // Every outcome is as good as another here.
        }

        @Override
        public Optional<SyncState> stateAfterWrites() {
            return Optional.of(AFTER);
        }

        @Override
        public long requests() {
            return asked.size();
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
