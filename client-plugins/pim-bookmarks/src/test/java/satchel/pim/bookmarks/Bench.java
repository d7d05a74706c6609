package satchel.pim.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.client.api.PimChange;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.client.api.PimId;
import satchel.client.api.PimListing;
import satchel.client.api.PimOutcome;
import satchel.client.api.PimRead;
import satchel.client.api.PimRevision;
import satchel.pim.bookmarks.tree.Uid;

/** Short words for what is done to a database of bookmarks. */
public record Bench(PimDatabase database) implements AutoCloseable {
    public static PimChange create(Uid uid, String text) {
        return new PimChange.Create(uid.id(), text);
    }

    /** Over what is there now. */
    public PimChange replace(Uid uid, String text) throws PimException {
        return new PimChange.Replace(uid.id(), revision(uid), text);
    }

    public PimChange remove(Uid uid) throws PimException {
        return new PimChange.Remove(uid.id(), revision(uid));
    }

    public List<PimOutcome> apply(PimChange... changes) throws PimException {
        List<PimOutcome> outcomes = new ArrayList<>();
        database.apply(List.of(changes), outcomes::add);
        assertThat(outcomes).extracting(PimOutcome::change).containsExactlyInAnyOrder(changes);
        return outcomes;
    }

    /** All of it is held, and told as it will be listed. */
    public void write(PimChange... changes) throws PimException {
        for (PimOutcome outcome : apply(changes)) {
            switch (outcome) {
                case PimOutcome.Kept(PimChange _, var record) ->
                        assertThat(revisions()).containsEntry(record.id(), record.revision());
                case PimOutcome.Done(PimChange change, PimId id, Optional<PimRevision> revision) ->
                        assertThat(Optional.ofNullable(revisions().get(id)))
                                .isEqualTo(
                                        change instanceof PimChange.Remove
                                                ? Optional.empty()
                                                : revision);
                default -> throw new AssertionError("not written: " + outcome);
            }
        }
    }

    public Map<PimId, PimRevision> revisions() throws PimException {
        return ((PimListing.Complete) database.list(Optional.empty())).records();
    }

    public PimRevision revision(Uid uid) throws PimException {
        return Optional.ofNullable(revisions().get(uid.id())).orElseThrow();
    }

    /** Unfolded. */
    public String text(Uid uid) throws PimException {
        List<PimRead> reads = new ArrayList<>();
        database.read(List.of(uid.id()), reads::add);
        assertThat(reads).singleElement().isInstanceOf(PimRead.Found.class);
        return ((PimRead.Found) reads.getFirst()).record().text().replace("\r\n ", "");
    }

    /** What a record says in one property, or nothing. */
    public String value(Uid uid, String property) throws PimException {
        return text(uid)
                .lines()
                .filter(line -> line.startsWith(property + ":"))
                .map(line -> line.substring(property.length() + 1))
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        database.close();
    }
}
