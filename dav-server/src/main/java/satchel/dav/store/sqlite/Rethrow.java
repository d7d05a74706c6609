package satchel.dav.store.sqlite;

import java.util.concurrent.CompletionException;
import satchel.dav.store.StoreException;

/** Brings an exception from the thread of the database to the thread that asked. */
final class Rethrow {
    private Rethrow() {}

    static RuntimeException unchecked(CompletionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return switch (cause) {
            case RuntimeException known -> known;
            case Error error -> throw error;
            default -> new StoreException("the database failed: " + cause.getMessage(), cause);
        };
    }
}
