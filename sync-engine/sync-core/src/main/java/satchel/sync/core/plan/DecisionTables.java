package satchel.sync.core.plan;

/**
 * What to do with one record, from what became of it on each side: the three modes as tables. Every
 * row is spelt out in the test resource {@code decision-tables.txt}.
 */
final class DecisionTables {
    private DecisionTables() {}

    static Decision decide(Terms terms, State giver, State receiver, Contents contents) {
        if (!giver.isThere() && !receiver.isThere()) {
            return giver == State.NONE ? Decision.NOTHING : Decision.FORGET;
        }
        if (giver == State.SAME && receiver == State.SAME) {
            return Decision.NOTHING;
        }
        if (giver.isThere() && receiver.isThere() && contents == Contents.EQUAL) {
            return Decision.ADOPT;
        }
        return switch (terms.mode()) {
            case REPLACE -> replace(giver);
            case MERGE -> merge(terms, giver, receiver, contents);
            case TWO_WAY -> twoWay(terms, giver, receiver, contents);
        };
    }

    private static Decision replace(State giver) {
        return giver.isThere() ? Decision.WRITE_TO_RECEIVER : Decision.DELETE_FROM_RECEIVER;
    }

    private static Decision merge(Terms terms, State giver, State receiver, Contents contents) {
        return switch (giver) {
            case NONE -> Decision.NOTHING;
            case DELETED -> mergeDeletion(terms, receiver);
            case SAME -> receiver.isThere() ? Decision.LEAVE_APART : Decision.WRITE_TO_RECEIVER;
            case NEW, CHANGED ->
                    collides(receiver)
                            ? collision(terms.conflicts(), contents)
                            : Decision.WRITE_TO_RECEIVER;
        };
    }

    private static Decision mergeDeletion(Terms terms, State receiver) {
        return switch (terms.deletions()) {
            case KEEP -> Decision.KEEP_ON_RECEIVER;
            case PROPAGATE ->
                    receiver == State.SAME || terms.conflicts() == ConflictPolicy.PIM
                            ? Decision.DELETE_FROM_RECEIVER
                            : Decision.KEEP_ON_RECEIVER;
        };
    }

    private static Decision twoWay(Terms terms, State pim, State store, Contents contents) {
        ConflictPolicy policy = terms.conflicts();
        return switch (pim) {
            case NONE -> Decision.WRITE_TO_GIVER;
            case DELETED ->
                    store == State.SAME || policy == ConflictPolicy.PIM
                            ? Decision.DELETE_FROM_RECEIVER
                            : Decision.WRITE_TO_GIVER;
            case SAME -> store.isThere() ? Decision.WRITE_TO_GIVER : Decision.DELETE_FROM_GIVER;
            case NEW, CHANGED -> twoWayEdit(policy, store, contents);
        };
    }

    private static Decision twoWayEdit(ConflictPolicy policy, State store, Contents contents) {
        if (store == State.DELETED && policy == ConflictPolicy.STORE) {
            return Decision.DELETE_FROM_GIVER;
        }
        return collides(store) ? collision(policy, contents) : Decision.WRITE_TO_RECEIVER;
    }

    private static boolean collides(State receiver) {
        return receiver == State.NEW || receiver == State.CHANGED;
    }

    /** What both wrote goes together where it can; the policy says the rest. */
    private static Decision collision(ConflictPolicy policy, Contents contents) {
        if (contents == Contents.MERGE) {
            return Decision.MERGE;
        }
        return switch (policy) {
            case PIM -> Decision.MERGE_FOR_GIVER;
            case STORE -> Decision.MERGE_FOR_RECEIVER;
            case BOTH -> Decision.KEEP_BOTH;
            case ASK -> Decision.PARK;
            case NEWER ->
                    switch (contents) {
                        case GIVER_NEWER -> Decision.MERGE_FOR_GIVER;
                        case RECEIVER_NEWER -> Decision.MERGE_FOR_RECEIVER;
                        case EQUAL, MERGE, DIFFERENT -> Decision.PARK;
                    };
        };
    }
}
