package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.sync.runtime.replica.Events.event;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.Write;
import satchel.sync.runtime.replica.WriteOutcome;

/** A calendar on Cyrus as a side. */
final class CyrusReplicaIT extends DavPlaceContract {
    @Override
    DavPlace start(Path data) throws IOException {
        return DavPlace.of("cyrus", data);
    }

    @Override
    int requestsForMany() {
        return 61;
    }

    @Override
    boolean forgetsOwnWrites() {
        return false;
    }

    /** RFC 5545 section 3.6.1 lets such an event be; Cyrus 3.6 does not, and the others go on. */
    @Test
    void eventThatEndsAsItStartsIsRefusedAloneAndTheServersWordsAreTold() throws Exception {
        Replica replica = fixture().replica();
        String endless = event("endless", "E").replace("DTEND:20260201T100000Z\r\n", "");
        List<WriteOutcome> outcomes = new ArrayList<>();

        replica.write(
                List.of(
                        new Write.Create(new RecordId("endless.ics"), new Body(endless)),
                        new Write.Create(new RecordId("a.ics"), new Body(event("a", "A")))),
                outcomes::add);

        assertThat(outcomes.getFirst())
                .isInstanceOfSatisfying(
                        WriteOutcome.Refused.class,
                        refused ->
                                assertThat(refused.why())
                                        .isEqualTo(
                                                "the server answered 403: valid-calendar-data:"
                                                        + " DTEND must occur after DTSTART"));
        assertThat(outcomes.getLast()).isInstanceOf(WriteOutcome.Done.class);
    }

    /** Cyrus has a UID once in all calendars of a user (RFC 6638 section 3.2.4.1). */
    @Test
    void eventThatIsInAnotherCalendarIsRefusedAndItsPlaceIsTold() throws Exception {
        fixture().put("first.ics", event("same", "First"));
        List<WriteOutcome> outcomes = new ArrayList<>();

        fixture()
                .replica()
                .write(
                        List.of(
                                new Write.Create(
                                        new RecordId("second.ics"),
                                        new Body(event("same", "Second")))),
                        outcomes::add);

        assertThat(outcomes)
                .singleElement()
                .isInstanceOfSatisfying(
                        WriteOutcome.Refused.class,
                        refused -> assertThat(refused.why()).contains("unique", "/first.ics"));
    }
}
