package satchel.dav.resource;

/** Whether a write may be done in the situation it finds. */
public sealed interface Verdict {
    record Holds() implements Verdict {}

    /** 412: something is not as the request expects. */
    record Stale() implements Verdict {}

    /** 423: the request does not show the token of this lock. */
    record Locked(Lock lock) implements Verdict {}
}
