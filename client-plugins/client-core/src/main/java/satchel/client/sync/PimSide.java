package satchel.client.sync;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import satchel.client.api.Kind;
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
    /** The parts, each under the name that its connector gives the database. */
    List<Part> named(List<Part> parts) throws PimException, JobException {
        List<Part> named = new ArrayList<>();
        Set<String> databases = new HashSet<>();
        for (Part part : parts) {
            requireSense(part.selection());
            try (PimDatabase database = connector.open(part.database(), kind)) {
                String where = database.info().where();
                if (!databases.add(where)) {
                    throw new JobException("the database " + where + " is named twice");
                }
                named.add(new Part(where, part.selection()));
            }
        }
        return named;
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

    List<Path> watched(SavedPair pair) throws PimException {
        List<Path> watched = new ArrayList<>();
        for (Part part : pair.parts()) {
            try (PimDatabase database = connector.open(part.database(), kind)) {
                watched.addAll(database.watched());
            }
        }
        return watched;
    }
}
