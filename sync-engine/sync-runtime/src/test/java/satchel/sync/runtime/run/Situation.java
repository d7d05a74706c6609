package satchel.sync.runtime.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Mode;
import satchel.sync.runtime.replica.MemoryReplica.Server;

/** One record, whether both sides ever agreed on it, and what became of it on each of them. */
record Situation(
        Mode mode,
        Deletions deletions,
        ConflictPolicy conflicts,
        Server server,
        Past past,
        Fate pim,
        Fate store) {
    enum Past {
        /** Neither side had it, and the sides have been synchronised before. */
        STRANGE,
        /** Both sides had it and agreed on it. */
        AGREED
    }

    enum Fate {
        NONE,
        WRITTEN,
        /** Written on this side with the content that it was written with on the other. */
        WRITTEN_ALIKE,
        /** Another field of it than the one that was written on the other side. */
        WRITTEN_APART,
        DELETED
    }

    /** All there are. */
    static List<Situation> all() {
        List<Situation> all = new ArrayList<>();
        for (Server server : Server.whole()) {
            for (ConflictPolicy policy : ConflictPolicy.values()) {
                add(all, Mode.REPLACE, Deletions.KEEP, policy, server);
                add(all, Mode.MERGE, Deletions.KEEP, policy, server);
                add(all, Mode.MERGE, Deletions.PROPAGATE, policy, server);
                add(all, Mode.TWO_WAY, Deletions.KEEP, policy, server);
            }
        }
        return all;
    }

    private static void add(
            List<Situation> all,
            Mode mode,
            Deletions deletions,
            ConflictPolicy policy,
            Server server) {
        for (Past past : Past.values()) {
            for (Fate pim : Fate.values()) {
                for (Fate store : Fate.values()) {
                    if (isPossible(past, pim, store)) {
                        all.add(new Situation(mode, deletions, policy, server, past, pim, store));
                    }
                }
            }
        }
    }

    private static boolean isPossible(Past past, Fate pim, Fate store) {
        boolean gone = Stream.of(pim, store).anyMatch(fate -> fate == Fate.DELETED);
        boolean alike = pim == Fate.WRITTEN_ALIKE || store == Fate.WRITTEN_ALIKE;
        boolean apart = pim == Fate.WRITTEN_APART || store == Fate.WRITTEN_APART;
        return (past == Past.AGREED || !(gone || apart))
                && (!alike || (pim == Fate.WRITTEN && store == Fate.WRITTEN_ALIKE))
                && (!apart || pim == Fate.WRITTEN || store == Fate.WRITTEN);
    }

    /** Whether both sides edited, each another field. */
    boolean isEditOfDifferentFields() {
        return pim == Fate.WRITTEN_APART || store == Fate.WRITTEN_APART;
    }

    /** Whether the one edited what the other deleted. */
    boolean isEditAgainstDelete() {
        return (pim == Fate.WRITTEN && store == Fate.DELETED)
                || (pim == Fate.DELETED && store == Fate.WRITTEN);
    }
}
