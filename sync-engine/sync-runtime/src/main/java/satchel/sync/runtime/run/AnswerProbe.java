package satchel.sync.runtime.run;

import java.util.Optional;
import satchel.sync.core.plan.Mode;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.base.AnswerTrait;
import satchel.sync.runtime.base.Answers;
import satchel.sync.runtime.base.BaseEdit;
import satchel.sync.runtime.base.BaseStore;

/**
 * Finds out what a side's answers to writes are worth, by reading back a few of the first that told
 * a revision. A replace does not ask: it reads nothing of the other side.
 */
final class AnswerProbe {
    /** Enough for properties that a server drops to be among them, few enough to cost nothing. */
    private static final int SAMPLE = 10;

    private final Side side;
    private final boolean asks;
    private final Answers known;
    private Answers found;
    private int asked;

    AnswerProbe(Side side, Mode mode, BaseStore base) {
        this.side = side;
        this.asks = mode != Mode.REPLACE;
        this.known = base.answers(side).orElse(new Answers(AnswerTrait.EXACT, 0));
        this.found = known;
    }

    /** Whether the next write is to be read back although its revision was told. */
    boolean doubtsNext() {
        if (!asks) {
            return false;
        }
        return switch (known.trait()) {
            case REWRITES -> true;
            case EXACT -> known.seen() + asked++ < SAMPLE;
        };
    }

    /**
     * @param trait what one write shows; a single one that is rewritten says more than many that
     *     are not
     */
    void sees(AnswerTrait trait) {
        boolean rewrites = trait == AnswerTrait.REWRITES || found.trait() == AnswerTrait.REWRITES;
        found =
                new Answers(
                        rewrites ? AnswerTrait.REWRITES : AnswerTrait.EXACT,
                        Math.min(SAMPLE, found.seen() + 1));
    }

    Optional<BaseEdit> lesson() {
        return found.equals(known)
                ? Optional.empty()
                : Optional.of(new BaseEdit.Learn(side, found));
    }
}
