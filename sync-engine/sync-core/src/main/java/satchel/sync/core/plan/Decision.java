package satchel.sync.core.plan;

/** What the tables say about one record. In a two-way sync the PIM is called the giver. */
enum Decision {
    NOTHING,
    WRITE_TO_RECEIVER,
    WRITE_TO_GIVER,
    DELETE_FROM_RECEIVER,
    DELETE_FROM_GIVER,
    /** Both sides' changes go together. */
    MERGE,
    /** All of both sides' changes that go together, and the giver's version of what collides. */
    MERGE_FOR_GIVER,
    /** The same with the receiver's version of what collides. */
    MERGE_FOR_RECEIVER,
    /** Both sides have the same; the base learns it. */
    ADOPT,
    /** Both sides lost it; the base forgets it. */
    FORGET,
    /** Gone from the giver, stays on the receiver; the base remembers not to ask again. */
    KEEP_ON_RECEIVER,
    /** The receiver's version stays, the giver's stays; the base remembers that they differ. */
    LEAVE_APART,
    KEEP_BOTH,
    PARK
}
