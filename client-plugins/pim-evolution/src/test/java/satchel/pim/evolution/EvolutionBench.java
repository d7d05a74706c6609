package satchel.pim.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import satchel.client.api.Kind;
import satchel.client.api.PimChange;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.client.api.PimId;
import satchel.client.api.PimListing;
import satchel.client.api.PimOutcome;
import satchel.client.api.PimRead;
import satchel.client.api.PimRecord;
import satchel.client.api.PimRevision;

/** One new list of a desktop, and short words for what is done to it. */
final class EvolutionBench implements AutoCloseable {
    final PimDatabase database;

    private EvolutionBench(PimDatabase database) {
        this.database = database;
    }

    static EvolutionBench calendar(Desktop desktop, String component) throws PimException {
        return open(desktop, Kind.CALENDAR, Set.of(component));
    }

    static EvolutionBench book(Desktop desktop) throws PimException {
        return open(desktop, Kind.CONTACTS, Set.of());
    }

    private static EvolutionBench open(Desktop desktop, Kind kind, Set<String> components)
            throws PimException {
        EvolutionConnector connector = desktop.connector();
        String where = connector.create("A list", kind, components).where();
        return new EvolutionBench(connector.open(where, kind));
    }

    /** The same list for another program. */
    EvolutionBench besides(Desktop desktop) throws PimException {
        return new EvolutionBench(
                desktop.connector().open(database.info().where(), database.info().kind()));
    }

    PimOutcome create(String uid, String text) throws PimException {
        return apply(new PimChange.Create(new PimId(uid), text)).getFirst();
    }

    PimRecord created(String uid, String text) throws PimException {
        PimOutcome outcome = create(uid, text);
        assertThat(outcome).isInstanceOf(PimOutcome.Kept.class);
        return ((PimOutcome.Kept) outcome).record();
    }

    /** Over what is there now. */
    PimOutcome replace(String uid, String text) throws PimException {
        return replace(uid, revisions().get(new PimId(uid)), text);
    }

    PimOutcome replace(String uid, PimRevision expected, String text) throws PimException {
        return apply(new PimChange.Replace(new PimId(uid), expected, text)).getFirst();
    }

    List<PimOutcome> apply(PimChange... changes) throws PimException {
        List<PimOutcome> outcomes = new ArrayList<>();
        database.apply(List.of(changes), outcomes::add);
        assertThat(outcomes).hasSameSizeAs(changes);
        return outcomes;
    }

    Map<PimId, PimRevision> revisions() throws PimException {
        return ((PimListing.Complete) database.list(Optional.empty())).records();
    }

    /** Unfolded. */
    String text(String uid) throws PimException {
        List<PimRead> reads = new ArrayList<>();
        database.read(List.of(new PimId(uid)), reads::add);
        assertThat(reads).singleElement().isInstanceOf(PimRead.Found.class);
        return ((PimRead.Found) reads.getFirst()).record().text().replace("\r\n ", "");
    }

    @Override
    public void close() {
        database.close();
    }
}
