package satchel.sync.core.plan;

/** Which row of the tables a decision came from, in the words of the preview. */
final class Reasons {
    private Reasons() {}

    static Reason of(Decision decision, Mode mode, State pim, State store) {
        return switch (decision) {
            case NOTHING, ADOPT -> Reason.EQUAL_ON_BOTH;
            case WRITE_TO_RECEIVER ->
                    store.isThere() ? overwriteStore(mode, pim, store) : create(pim);
            case WRITE_TO_GIVER -> pim.isThere() ? overwritePim(pim) : createInPim(store);
            case DELETE_FROM_RECEIVER -> deleteFromStore(mode, pim, store);
            case DELETE_FROM_GIVER -> pim == State.SAME ? Reason.DELETED_IN_STORE : Reason.CONFLICT;
            case FORGET -> Reason.DELETED_ON_BOTH;
            case KEEP_ON_RECEIVER -> Reason.KEPT_IN_STORE;
            case LEAVE_APART -> pim == State.SAME ? Reason.CHANGED_IN_STORE : Reason.CONFLICT;
            case MERGE -> pim == State.NEW ? Reason.UNITED : Reason.MERGED;
            case MERGE_FOR_GIVER, MERGE_FOR_RECEIVER -> Reason.CONFLICT;
            case KEEP_BOTH -> Reason.KEPT_BOTH;
            case PARK -> Reason.CONFLICT;
        };
    }

    private static Reason create(State pim) {
        return switch (pim) {
            case NEW, NONE -> Reason.NEW_IN_PIM;
            case CHANGED -> Reason.EDIT_BEATS_DELETE;
            case SAME, DELETED -> Reason.STILL_IN_PIM;
        };
    }

    private static Reason overwriteStore(Mode mode, State pim, State store) {
        if (pim == State.CHANGED && store == State.SAME) {
            return Reason.CHANGED_IN_PIM;
        }
        return mode == Mode.REPLACE ? Reason.DIFFERS_FROM_PIM : Reason.CONFLICT;
    }

    private static Reason createInPim(State store) {
        return store == State.NEW ? Reason.NEW_IN_STORE : Reason.EDIT_BEATS_DELETE;
    }

    private static Reason overwritePim(State pim) {
        return pim == State.SAME ? Reason.CHANGED_IN_STORE : Reason.CONFLICT;
    }

    private static Reason deleteFromStore(Mode mode, State pim, State store) {
        if (pim == State.DELETED && store == State.SAME) {
            return Reason.DELETED_IN_PIM;
        }
        return mode == Mode.REPLACE ? Reason.NOT_IN_PIM : Reason.CONFLICT;
    }
}
