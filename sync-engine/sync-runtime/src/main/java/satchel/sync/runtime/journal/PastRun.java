package satchel.sync.runtime.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import satchel.sync.core.plan.Mode;
import satchel.sync.core.record.Side;

/**
 * A run as its journal tells it.
 *
 * @param undone the run whose way back this one was
 * @param sent what it was about to write
 * @param made the new ones among them that came to be
 * @param ended absent where it was killed
 */
public record PastRun(
        String name,
        Instant started,
        Mode mode,
        Optional<String> undone,
        List<SentWrite> sent,
        List<MadeRecord> made,
        Optional<Instant> ended) {
    public PastRun {
        sent = List.copyOf(sent);
        made = List.copyOf(made);
    }

    /** Records that were written on a side. */
    public long count(Side side, SentWrite.Kind kind) {
        return sent.stream().filter(write -> write.side() == side && write.kind() == kind).count();
    }
}
