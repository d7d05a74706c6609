package satchel.dav.store;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import satchel.dav.resource.UploadPath;

/**
 * All that is known of an upload.
 *
 * @param length bytes of the whole body, once the client has said how many
 * @param offset bytes that are on the disk: it never falls
 */
public record UploadState(
        UploadPath path,
        SuspendedPut put,
        Instant created,
        OptionalLong length,
        long offset,
        UploadStage stage) {
    /** However often it is gone on with: who only keeps uploads alive does so for a week. */
    public static final Duration LIFE = Duration.ofDays(7);

    /** For a client that did not get to hear the answer. */
    public static final Duration MEMORY = Duration.ofDays(1);

    public static UploadState begun(
            UploadPath path, SuspendedPut put, Instant now, OptionalLong length) {
        return new UploadState(path, put, now, length, 0, new UploadStage.Receiving());
    }

    public UploadState at(long reached) {
        return new UploadState(path, put, created, length, reached, stage);
    }

    public UploadState of(long total) {
        return new UploadState(path, put, created, OptionalLong.of(total), offset, stage);
    }

    public UploadState received(Blob body) {
        OptionalLong all = OptionalLong.of(body.size());
        UploadStage whole = new UploadStage.Received(body);
        return new UploadState(path, put, created, all, body.size(), whole);
    }

    public UploadState answered(Blob body, int status, Instant now) {
        UploadStage answered = new UploadStage.Answered(body, status, now);
        return new UploadState(path, put, created, length, offset, answered);
    }

    public boolean isUnfinished() {
        return stage instanceof UploadStage.Receiving;
    }

    public Instant end() {
        return switch (stage) {
            case UploadStage.Receiving _, UploadStage.Received _ -> created.plus(LIFE);
            case UploadStage.Answered answered -> answered.when().plus(MEMORY);
        };
    }

    /** How much room it takes, or will. */
    public long bytes() {
        return isUnfinished() ? Math.max(offset, length.orElse(0)) : 0;
    }
}
