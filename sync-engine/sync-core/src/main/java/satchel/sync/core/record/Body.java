package satchel.sync.core.record;

/** The text of a record exactly as a side holds it. */
public record Body(String text) {
    /** Stands for a body that its side could not hand out: such a record is skipped. */
    public static final Body UNREADABLE = new Body("");
}
