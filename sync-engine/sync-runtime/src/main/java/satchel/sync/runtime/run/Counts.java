package satchel.sync.runtime.run;

/** Records written on one side. */
public record Counts(int created, int updated, int deleted) {
    public static final Counts NONE = new Counts(0, 0, 0);

    public int all() {
        return created + updated + deleted;
    }
}
