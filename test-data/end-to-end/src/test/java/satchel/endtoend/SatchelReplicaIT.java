package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.sync.runtime.replica.Events.event;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.Listing;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.WriteOutcome;
import satchel.testdata.harness.FaultProxy;
import satchel.testdata.harness.Traffic;
import satchel.testdata.harness.fault.Halved;
import satchel.testdata.harness.fault.Which;

/** A calendar on Satchel as a side. */
final class SatchelReplicaIT extends DavPlaceContract {
    @Override
    DavPlace start(Path data) throws IOException {
        return DavPlace.satchel(data);
    }

    @Override
    int requestsForMany() {
        return 2;
    }

    @Override
    boolean forgetsOwnWrites() {
        return true;
    }

    @Test
    void aThousandNewRecordsCostThreeRequests() throws Exception {
        Side side = fixture();

        Traffic traffic = trafficOf(() -> assertThat(side.create(1_000)).hasSize(1_000));

        assertThat(traffic.requests()).isEqualTo(3);
        assertThat(((Listing.Complete) side.replica().list(Optional.empty())).records())
                .hasSize(1_000);
    }

    /** What is stored has the bytes that were sent, though XML carried them. */
    @Test
    void bodiesSentTogetherAreStoredAsTheyAre() throws Exception {
        Side side = fixture();
        side.create(20);
        List<RecordId> ids = List.of(new RecordId("new-3.ics"));

        side.replica()
                .fetch(
                        ids,
                        one ->
                                assertThat(((Fetched.Found) one).body())
                                        .isEqualTo(new Body(event("new-3", "Number 3"))));
    }

    @Test
    void answerThatBreaksOffLeavesUnknownWhatItDidNotTell() throws Exception {
        Side side = fixture();
        try (FaultProxy broken = FaultProxy.before(side.account().server());
                Replica behind = side.behind(broken.address())) {
            broken.set(new Halved(Which.of("POST")));

            List<WriteOutcome> outcomes = Side.create(behind, 100);

            assertThat(outcomes).hasSize(100);
            assertThat(outcomes)
                    .filteredOn(WriteOutcome.Done.class::isInstance)
                    .hasSizeBetween(10, 90);
            assertThat(outcomes)
                    .filteredOn(one -> !(one instanceof WriteOutcome.Done))
                    .hasOnlyElementsOfType(WriteOutcome.Unknown.class);
        }
    }
}
