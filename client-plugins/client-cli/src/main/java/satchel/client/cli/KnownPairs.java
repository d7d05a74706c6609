package satchel.client.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import satchel.client.pair.PairId;
import satchel.client.pair.PairStore;
import satchel.client.pair.SavedPair;
import satchel.client.sync.JobException;
import satchel.client.sync.SyncJobs;

/** The pairs that are saved, and those that ran and were removed or never saved. */
record KnownPairs(PairStore pairs, SyncJobs jobs) {
    /**
     * @param start a saved pair's name, or how an id begins: those of all others are not known
     *     otherwise; empty for every pair
     */
    List<SavedPair> starting(String start) throws IOException, JobException {
        Map<PairId, SavedPair> known = new LinkedHashMap<>();
        pairs.starting(start).forEach(saved -> known.put(saved.id(), saved));
        jobs.everRun().stream()
                .filter(pair -> pair.id().value().startsWith(start))
                .forEach(pair -> known.putIfAbsent(pair.id(), pair));
        return List.copyOf(known.values());
    }
}
