package satchel.dav.store;

import java.util.OptionalLong;
import satchel.dav.resource.UploadPath;

/**
 * Files whose bodies come in several requests (draft-ietf-httpbis-resumable-upload). Safe for use
 * by many threads and, on a shared folder, by many servers.
 */
public interface UploadStore {
    /** Whether another one could begin. */
    sealed interface Beginning {
        /** Durable, and in the caller's hands. */
        record Begun(OpenUpload upload) implements Beginning {}

        /** The owner has as many unfinished ones as they may. */
        record TooMany() implements Beginning {}
    }

    /** Who gets hold of an upload. */
    sealed interface Hold {
        record Mine(OpenUpload upload) implements Hold {}

        /** It never was, its time is over, or something of it is lost. */
        record Missing() implements Hold {}

        /** Another server, or another thread of this one, has it. */
        record Others() implements Hold {}
    }

    /**
     * What is still to come.
     *
     * @param bytes received or announced
     */
    record Unfinished(int count, long bytes) {}

    /**
     * A new one under a name that nobody can guess.
     *
     * @param most unfinished ones that the owner may have with it, however many begin at a time
     */
    Beginning create(SuspendedPut put, OptionalLong length, int most);

    Hold hold(UploadPath path);

    Unfinished unfinished(String owner);

    /**
     * Removes those whose time is over, but for what somebody has hold of.
     *
     * @return how many were removed
     */
    int sweep();
}
