package satchel.client.sync;

import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import satchel.client.account.Account;
import satchel.sync.runtime.dav.CollectionMarks;
import satchel.sync.runtime.dav.Glance;
import satchel.sync.runtime.replica.ReplicaException;

/**
 * One look at all collections of an account. Collections of one home cost one request. Those of
 * several homes in one folder, as a Satchel server has them, cost one as well while the homes have
 * the CTags they had; else one more for each home that has another.
 */
record ServerGlance(Account account, Glance glance, HomeTags tags) {
    /** Marks of those collections that could be had; the others ask for themselves. */
    Map<URI, CollectionMarks> at(Collection<URI> collections) throws ReplicaException, IOException {
        Map<URI, Set<URI>> homes = new TreeMap<>();
        collections.forEach(
                uri -> homes.computeIfAbsent(parent(uri), _ -> new HashSet<>()).add(uri));
        if (collections.size() == 1) {
            return glance.of(collections.iterator().next());
        }
        Optional<URI> top = homes.size() > 1 ? top(homes.keySet()) : Optional.empty();
        Map<URI, CollectionMarks> seen = top.isPresent() ? look(top.get()) : Map.of();
        Map<URI, CollectionMarks> marks = new HashMap<>();
        for (URI home : homes.keySet()) {
            marks.putAll(
                    in(home, Optional.ofNullable(seen.get(home)).flatMap(CollectionMarks::ctag)));
        }
        return marks;
    }

    /** A folder that may not be listed tells nothing, and that is no trouble. */
    private Map<URI, CollectionMarks> look(URI top) throws ReplicaException {
        try {
            return glance.in(top);
        } catch (ReplicaException e) {
            if (e.kind() == ReplicaException.Kind.UNREACHABLE) {
                throw e;
            }
            return Map.of();
        }
    }

    private Map<URI, CollectionMarks> in(URI home, Optional<String> ctag)
            throws ReplicaException, IOException {
        if (ctag.isEmpty()) {
            return glance.in(home);
        }
        Optional<Map<URI, CollectionMarks>> remembered = tags.find(account, home, ctag.get());
        if (remembered.isPresent()) {
            return remembered.get();
        }
        Map<URI, CollectionMarks> marks = glance.in(home);
        tags.save(account, home, ctag.get(), marks);
        return marks;
    }

    /** The folder that all homes lie in, unless that is the whole server. */
    private static Optional<URI> top(Set<URI> homes) {
        Set<URI> tops = new HashSet<>();
        homes.forEach(home -> tops.add(parent(home)));
        URI first = tops.iterator().next();
        return tops.size() == 1 && !first.getPath().equals("/")
                ? Optional.of(first)
                : Optional.empty();
    }

    private static URI parent(URI collection) {
        return collection.resolve("..");
    }
}
