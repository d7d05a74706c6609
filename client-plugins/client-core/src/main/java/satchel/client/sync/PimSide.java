package satchel.client.sync;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import satchel.client.api.Access;
import satchel.client.api.DatabaseInfo;
import satchel.client.api.Kind;
import satchel.client.api.Listening;
import satchel.client.api.PimConnector;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.client.pair.Part;
import satchel.client.pair.SavedPair;
import satchel.client.pair.Selection;
import satchel.client.replica.JoinedReplica;
import satchel.client.replica.PimReplica;
import satchel.sync.core.scope.PartKey;
import satchel.sync.core.scope.Scope;
import satchel.sync.runtime.replica.Replica;

/** The databases of one program that are one side of a pair. */
record PimSide(PimConnector connector, Kind kind) {
    /**
     * The parts, each under the name that its connector gives the database, and with nothing chosen
     * that the database cannot hold.
     *
     * @param written whether a sync will want to write to them
     */
    List<Part> named(List<Part> parts, Access written) throws PimException, JobException {
        if (kind == Kind.BOOKMARKS && parts.size() > 1) {
            throw new JobException(
                    "one database of bookmarks makes a pair: each has roots of its own");
        }
        List<Part> named = new ArrayList<>();
        Set<String> databases = new HashSet<>();
        for (Part part : parts) {
            requireSense(part.selection());
            try (PimDatabase database = connector.open(part.database(), kind)) {
                DatabaseInfo info = database.info();
                if (!databases.add(info.where())) {
                    throw new JobException("the database " + info.where() + " is named twice");
                }
                requireAccess(info, written);
                named.add(new Part(info.where(), held(info, part.selection())));
            }
        }
        return named;
    }

    private static void requireAccess(DatabaseInfo info, Access written) throws JobException {
        if (written == Access.READ_AND_WRITE && info.access() == Access.READ_ONLY) {
            throw new JobException(
                    "'%s' can only be read: choose --mode replace or merge, to the store"
                            .formatted(info.name()));
        }
    }

    private static Selection held(DatabaseInfo info, Selection chosen) throws JobException {
        Selection held = chosen.within(info.components());
        if (held.components().isEmpty() && !info.components().isEmpty()) {
            throw new JobException(
                    "'%s' holds only %s".formatted(info.name(), DatabaseWords.components(info)));
        }
        return held;
    }

    private void requireSense(Selection selection) throws JobException {
        boolean ofCalendars =
                !selection.components().isEmpty()
                        || selection.since().isPresent()
                        || selection.until().isPresent();
        switch (kind) {
            case CALENDAR -> {
                if (selection.group().isPresent()) {
                    throw new JobException("a group is chosen of contacts, not of a calendar");
                }
            }
            case CONTACTS -> {
                if (ofCalendars) {
                    throw new JobException(
                            "components and days are chosen of calendars, not of contacts");
                }
            }
            case BOOKMARKS -> {
                if (ofCalendars || selection.group().isPresent()) {
                    throw new JobException(
                            "bookmarks are chosen by tag and text, not by component, day or group");
                }
            }
        }
    }

    /** Opens all databases of a pair, or none. */
    Replica open(SavedPair pair, Scope scope) throws PimException {
        SortedMap<PartKey, Replica> open = new TreeMap<>();
        try {
            for (Map.Entry<PartKey, Part> part : pair.keyed().entrySet()) {
                PimDatabase database = connector.open(part.getValue().database(), kind);
                open.put(part.getKey(), new PimReplica(database));
            }
            return new JoinedReplica(open, scope);
        } catch (PimException e) {
            open.values().forEach(Replica::close);
            throw e;
        }
    }

    /** Of those that tell by files nothing stays open. */
    Hints hints(SavedPair pair, Runnable changed) throws PimException {
        Hints all = new Hints(List.of(), List.of(), Hints.Coverage.ALL);
        try {
            for (Part part : pair.parts()) {
                all = all.and(hints(connector.open(part.database(), kind), changed));
            }
            return all;
        } catch (PimException | RuntimeException e) {
            all.close();
            throw e;
        }
    }

    private static Hints hints(PimDatabase database, Runnable changed) throws PimException {
        List<Path> files = database.watched();
        try {
            Optional<Listening> heard =
                    files.isEmpty() ? database.listen(changed) : Optional.empty();
            if (heard.isPresent()) {
                return new Hints(
                        List.of(), List.of(heard.get(), database::close), Hints.Coverage.ALL);
            }
        } catch (PimException | RuntimeException e) {
            database.close();
            throw e;
        }
        database.close();
        return Hints.files(files);
    }
}
