package satchel.client.sync;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import satchel.client.account.Account;
import satchel.client.account.AccountStore;
import satchel.client.account.SignIn;
import satchel.client.api.Kind;
import satchel.client.api.PimConnector;
import satchel.client.api.PimException;
import satchel.client.found.FoundMarks;
import satchel.client.pair.PairStore;
import satchel.client.pair.Part;
import satchel.client.pair.SavedPair;
import satchel.client.state.StateFolder;
import satchel.sync.core.scope.Scope;
import satchel.sync.runtime.journal.PastRun;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.run.PairState;
import satchel.sync.runtime.run.SyncListener;

/** Brings plug-ins, accounts and the engine together. */
@Component
public final class EngineJobs implements SyncJobs {
    private final StateFolder state;
    private final AccountStore accounts;
    private final PairStore pairs;
    private final Connectors connectors;

    @Activate
    public EngineJobs(
            @Reference StateFolder state,
            @Reference AccountStore accounts,
            @Reference PairStore pairs,
            @Reference Connectors connectors) {
        this.state = state;
        this.accounts = accounts;
        this.pairs = pairs;
        this.connectors = connectors;
    }

    @Override
    public SavedPair resolve(SyncRequest request) throws JobException {
        PimConnector connector = connectors.require(request.pim());
        try {
            Account account = account(request.collection());
            Kind kind = kind(request.collection(), account);
            return new SavedPair(
                    request.pim(),
                    new PimSide(connector, kind).named(placed(request), request.ofPim()),
                    kind,
                    account.server(),
                    account.user(),
                    request.collection(),
                    request.mode(),
                    request.direction(),
                    request.deletions(),
                    request.conflicts(),
                    request.limits());
        } catch (PimException | IOException e) {
            throw failed(e);
        }
    }

    @Override
    public Glances glance(List<SavedPair> saved) throws JobException {
        return new PairsGlance(state, accounts).of(saved);
    }

    @Override
    public SyncJob open(SavedPair pair, Glances glances, SyncListener listener)
            throws JobException {
        return open(pair, glances, listener, PairMemory::open);
    }

    @Override
    public SyncJob openOnce(SavedPair pair, SyncListener listener) throws JobException {
        return open(pair, Glances.none(), listener, PairMemory::openOnce);
    }

    /** What the run remembers. */
    @FunctionalInterface
    private interface Memory {
        PairState open(StateFolder state, SavedPair pair) throws IOException;
    }

    private SyncJob open(SavedPair pair, Glances glances, SyncListener listener, Memory memory)
            throws JobException {
        PimConnector connector = connectors.require(pair.pim());
        try {
            SignIn signIn = accounts.signIn(accountOf(pair));
            Scope scope = pair.scope(LocalDate.now(), ZoneId.systemDefault());
            Store store =
                    new Store(
                            signIn, pair, scope, new CollectionAddresses(state), glances.of(pair));
            Replica pim = new PimSide(connector, pair.kind()).open(pair, scope);
            try {
                return new EngineJob(pim, store, memory.open(state, pair), state, listener);
            } catch (IOException | RuntimeException e) {
                pim.close();
                throw e;
            }
        } catch (PimException | IOException e) {
            throw failed(e);
        }
    }

    @Override
    public List<SavedPair> everRun() throws JobException {
        try {
            return PairMemory.pairs(state);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public List<PastRun> history(SavedPair pair) throws JobException {
        try {
            return PairMemory.history(state, pair);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public Hints hints(SavedPair pair, Runnable changed) throws JobException {
        try {
            return new PimSide(connectors.require(pair.pim()), pair.kind()).hints(pair, changed);
        } catch (PimException e) {
            throw failed(e);
        }
    }

    @Override
    public void forget(SavedPair pair) throws JobException {
        try {
            PairMemory.forget(state, pair);
            new CollectionAddresses(state).forget(pair.id());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** The parts, those that are named by a mark under the place it stands for. */
    private List<Part> placed(SyncRequest request) throws JobException, IOException {
        FoundMarks marks = new FoundMarks(state);
        List<Part> placed = new ArrayList<>();
        for (Part part : request.parts()) {
            placed.add(new Part(place(request.pim(), part.database(), marks), part.selection()));
        }
        return placed;
    }

    private static String place(String pim, String database, FoundMarks marks)
            throws JobException, IOException {
        if (!database.startsWith(FoundMarks.PREFIX)) {
            return database;
        }
        return marks.where(pim, database.substring(FoundMarks.PREFIX.length()))
                .orElseThrow(() ->
                        new JobException(
                                "nothing of '%s' was found here under '%s'; 'satchel pims' lists what there is"
                                        .formatted(pim, database)));
    }

    private Account account(String collection) throws JobException, IOException {
        return switch (target(collection)) {
            case Target.Named _ -> accounts.current().orElseThrow(() -> notPaired("a server"));
            case Target.Address(URI address) ->
                    accounts.holding(address).orElseThrow(() -> notPaired(address.toString()));
        };
    }

    private Account accountOf(SavedPair pair) throws JobException, IOException {
        return accounts.find(pair.server(), pair.user())
                .orElseThrow(() -> notPaired(pair.server().toString()));
    }

    /** An address does not say what is there: an earlier pair may, or else the server does. */
    private Kind kind(String collection, Account account) throws JobException, IOException {
        if (target(collection) instanceof Target.Named named) {
            return named.kind();
        }
        Optional<Kind> known =
                pairs.all().stream()
                        .filter(pair -> pair.collection().equals(collection))
                        .map(SavedPair::kind)
                        .findFirst();
        return known.isPresent() ? known.get() : Store.kindOf(collection, accounts.signIn(account));
    }

    private static Target target(String collection) throws JobException {
        return Target.parse(collection)
                .orElseThrow(() -> new JobException("'" + collection + "' is no collection"));
    }

    private static JobException notPaired(String with) {
        return new JobException(
                "this machine is not paired with " + with + "; 'satchel pair URL' does that");
    }

    private static JobException failed(Exception cause) {
        return new JobException(String.valueOf(cause.getMessage()), cause);
    }
}
