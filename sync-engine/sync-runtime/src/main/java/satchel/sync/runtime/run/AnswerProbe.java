package satchel.sync.runtime.run;

import java.util.Optional;
import satchel.sync.core.plan.Mode;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.base.AnswerTrait;
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
    private final Optional<AnswerTrait> known;
    private Optional<AnswerTrait> found = Optional.empty();
    private int asked;

    AnswerProbe(Side side, Mode mode, BaseStore base) {
        this.side = side;
        this.asks = mode != Mode.REPLACE;
        this.known = base.answers(side);
    }

    /** Whether the next write is to be read back although its revision was told. */
    boolean doubtsNext() {
        if (known.isPresent()) {
            return asks && known.get() == AnswerTrait.REWRITES;
        }
        boolean doubts = asks && asked < SAMPLE;
        asked += doubts ? 1 : 0;
        return doubts;
    }

    /**
     * @param trait what one write shows; a single one that is rewritten says more than many that
     *     are not
     */
    void sees(AnswerTrait trait) {
        if (!found.equals(Optional.of(AnswerTrait.REWRITES))) {
            found = Optional.of(trait);
        }
    }

    Optional<BaseEdit> lesson() {
        return found.filter(trait -> !known.equals(Optional.of(trait)))
                .filter(trait -> known.isEmpty() || trait == AnswerTrait.REWRITES)
                .map(trait -> new BaseEdit.Learn(side, trait));
    }
}
