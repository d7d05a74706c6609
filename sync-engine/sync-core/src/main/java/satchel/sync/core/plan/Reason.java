package satchel.sync.core.plan;

/** Why an action is in a plan: the row of the decision table that asked for it. */
public enum Reason {
    NEW_IN_PIM("new in the PIM"),
    NEW_IN_STORE("new in the store"),
    CHANGED_IN_PIM("changed in the PIM"),
    CHANGED_IN_STORE("changed in the store"),
    DELETED_IN_PIM("deleted in the PIM"),
    DELETED_IN_STORE("deleted in the store"),
    DELETED_ON_BOTH("deleted on both sides"),
    EDIT_BEATS_DELETE("changed on one side, deleted on the other: the change wins"),
    NOT_IN_PIM("not in the PIM"),
    DIFFERS_FROM_PIM("differs from the PIM"),
    NOT_IN_STORE("not in the store"),
    DIFFERS_FROM_STORE("differs from the store"),
    EQUAL_ON_BOTH("equal on both sides"),
    KEPT_IN_STORE("deleted in the PIM, kept in the store"),
    KEPT_IN_PIM("deleted in the store, kept in the PIM"),
    STILL_IN_PIM("deleted in the store, still in the PIM"),
    STILL_IN_STORE("deleted in the PIM, still in the store"),
    MERGED("changed on both sides: the changes go together"),
    UNITED("on both sides, each with something the other lacks: that goes together"),
    CONFLICT("changed differently on both sides"),
    KEPT_BOTH("changed differently on both sides: both versions are kept"),
    STILL_NEEDED("deleted on one side: it stays, because something is in it"),
    WITHIN_ITSELF("put into each other, one on each side"),
    UNDONE("as it was before that run"),
    CHANGED_SINCE("changed since that run"),
    OUT_OF_SCOPE("no longer within the filter: left on both sides"),
    SAME_UID_TWICE("another record has the same UID"),
    UNREADABLE("cannot be read"),
    PERHAPS_UNREADABLE("may belong to a record of the other side that cannot be read");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
