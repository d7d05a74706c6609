package satchel.pim.evolution;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import satchel.bus.BusException;
import satchel.client.api.Capabilities;
import satchel.client.api.ChangeFeed;
import satchel.client.api.CompareAndSet;
import satchel.client.api.DatabaseInfo;
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
import satchel.client.api.WhileRunning;

/**
 * One list of the data server. A record's id is its UID, its revision the hash of all the server
 * says of it, and the list's state the server's own mark of it.
 */
final class EvolutionDatabase implements PimDatabase {
    /**
     * Nobody compares and sets for a calendar: the fewer records are looked at before they are
     * written, the shorter is the instant in which another program's edit goes unnoticed.
     */
    private static final int BATCH = 20;

    private final DataServer server;
    private final Channel channel;
    private final EvolutionList list;
    private final DatabaseInfo info;

    EvolutionDatabase(DataServer server, Channel channel, EvolutionList list, DatabaseInfo info) {
        this.server = server;
        this.channel = channel;
        this.list = list;
        this.info = info;
    }

    @Override
    public DatabaseInfo info() {
        return info;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                CompareAndSet.COMPARE_THEN_WRITE,
                ChangeFeed.FULL_SCAN,
                WhileRunning.READ_AND_WRITE,
                BATCH,
                list.cannotHold());
    }

    @Override
    public PimListing list(Optional<PimState> since) throws PimException {
        try {
            // Before the records: what is written meanwhile shows in the next listing.
            Optional<PimState> now = channel.revision().map(PimState::new);
            if (now.isPresent() && since.equals(now)) {
                return new PimListing.Changes(Map.of(), Set.of(), now);
            }
            Map<PimId, PimRevision> records = new HashMap<>();
            list.all().forEach((uid, held) -> records.put(new PimId(uid), held.revision()));
            return new PimListing.Complete(records, now);
        } catch (BusException e) {
            throw unreadable(e);
        }
    }

    @Override
    public void read(Collection<PimId> ids, Consumer<PimRead> sink) throws PimException {
        try {
            Map<String, Held> held = list.those(ids.stream().map(PimId::value).toList());
            for (PimId id : ids) {
                Optional<Held> there = Optional.ofNullable(held.get(id.value()));
                sink.accept(there.isPresent() ? read(id, there.get()) : new PimRead.Missing(id));
            }
        } catch (BusException e) {
            throw unreadable(e);
        }
    }

    private PimRead read(PimId id, Held held) throws BusException {
        try {
            return new PimRead.Found(new PimRecord(id, held.revision(), list.text(held)));
        } catch (BusException e) {
            if (e.isNamed(Channel.NONSENSE)) {
                return new PimRead.Unreadable(id, String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }

    /** The data server is there to be written to while others use it, and takes one at a time. */
    @Override
    public void begin() {}

    @Override
    public void apply(List<PimChange> changes, Consumer<PimOutcome> sink) throws PimException {
        new Batch(list, changes, sink).run();
    }

    @Override
    public Optional<Listening> listen(Runnable changed) throws PimException {
        try {
            return Optional.of(channel.listen(changed));
        } catch (BusException e) {
            throw unreadable(e);
        }
    }

    private PimException unreadable(BusException cause) {
        return new PimException(
                PimException.Kind.UNREADABLE,
                "Evolution does not give '%s': %s".formatted(info.name(), cause.getMessage()),
                cause);
    }

    @Override
    public void close() {
        server.close();
    }
}
