package satchel.client.sync;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.client.account.Account;
import satchel.client.account.AccountStore;
import satchel.client.account.SignIn;
import satchel.client.pair.PairId;
import satchel.client.pair.SavedPair;
import satchel.client.secret.SecretException;
import satchel.client.state.StateFolder;
import satchel.sync.runtime.dav.CollectionMarks;
import satchel.sync.runtime.dav.Glance;
import satchel.sync.runtime.replica.ReplicaException;

/** Takes one look at each account that pairs belong to. */
record PairsGlance(StateFolder state, AccountStore accounts) {
    Glances of(List<SavedPair> pairs) throws JobException {
        Map<PairId, CollectionMarks> marks = new HashMap<>();
        long requests = 0;
        try {
            for (Map.Entry<Account, Map<PairId, URI>> entry : byAccount(pairs).entrySet()) {
                Glances seen = look(entry.getKey(), entry.getValue());
                marks.putAll(seen.marks());
                requests += seen.requests();
            }
        } catch (IOException e) {
            throw new JobException(String.valueOf(e.getMessage()), e);
        }
        return new Glances(marks, requests);
    }

    /** Pairs that have been synchronised: where the collections of others are is not known yet. */
    private Map<Account, Map<PairId, URI>> byAccount(List<SavedPair> pairs) throws IOException {
        CollectionAddresses addresses = new CollectionAddresses(state);
        Map<Account, Map<PairId, URI>> known = new LinkedHashMap<>();
        for (SavedPair pair : pairs) {
            Optional<Account> account = accounts.find(pair.server(), pair.user());
            Optional<URI> address = addresses.find(pair.id());
            if (account.isPresent() && address.isPresent()) {
                known.computeIfAbsent(account.get(), _ -> new LinkedHashMap<>())
                        .put(pair.id(), address.get());
            }
        }
        return known;
    }

    private Glances look(Account account, Map<PairId, URI> collections) throws IOException {
        SignIn signIn;
        try {
            signIn = accounts.signIn(account);
        } catch (SecretException e) {
            return Glances.none(); // each pair says so
        }
        try (Glance glance = new Glance(Store.dav(signIn))) {
            Map<PairId, CollectionMarks> marks = new HashMap<>();
            try {
                Map<URI, CollectionMarks> seen =
                        new ServerGlance(account, glance, new HomeTags(state))
                                .at(List.copyOf(collections.values()));
                collections.forEach((pair, uri) ->
                        Optional.ofNullable(seen.get(uri))
                                .ifPresent(mark -> marks.put(pair, mark)));
            } catch (ReplicaException e) {
                marks.clear(); // what is wrong with the server each pair says
            }
            return new Glances(marks, glance.requests());
        }
    }
}
