package satchel.dav.store;

import java.time.Instant;

/** How far an upload has come. It never goes back. */
public sealed interface UploadStage {
    /** Its end has not come. */
    record Receiving() implements UploadStage {}

    /** The body is whole; whether its PUT was done is not known yet. */
    record Received(Blob body) implements UploadStage {}

    /**
     * The PUT was done or refused, once and for all.
     *
     * @param status of the answer
     */
    record Answered(Blob body, int status, Instant when) implements UploadStage {
        public boolean isDone() {
            return status / 100 == 2;
        }
    }
}
