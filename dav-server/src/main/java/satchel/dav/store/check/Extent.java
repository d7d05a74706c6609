package satchel.dav.store.check;

/** How far a check goes. */
public enum Extent {
    /** Looks only; a server may go on. */
    LOOK,
    /** Works out anew what is derived, where it is wrong; no server may be running. */
    REPAIR
}
