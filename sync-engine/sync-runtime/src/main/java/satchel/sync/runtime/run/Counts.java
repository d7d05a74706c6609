package satchel.sync.runtime.run;

/** Records written on one side. */
public record Counts(int created, int updated, int deleted) {
    public static final Counts NONE = new Counts(0, 0, 0);

    Counts plus(Counts more) {
        return new Counts(created + more.created, updated + more.updated, deleted + more.deleted);
    }

    /** "created 1, updated 2, deleted 0". */
    public String sentence() {
        return "created " + created + ", updated " + updated + ", deleted " + deleted;
    }

    public int all() {
        return created + updated + deleted;
    }
}
