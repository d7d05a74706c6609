package satchel.dav.store.check;

/** How closely the bodies of files are looked at; those of objects are always read. */
public enum Scrutiny {
    /** Whether they are there, and as long as they must be. */
    SIZE,
    /** Every byte of them, which may take hours. */
    CONTENT
}
