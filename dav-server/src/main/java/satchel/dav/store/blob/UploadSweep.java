package satchel.dav.store.blob;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import satchel.dav.resource.UploadPath;
import satchel.dav.store.UploadState;

/** Removes uploads whose time is over, and what crashes have left of others. */
final class UploadSweep {
    private final UploadFolder uploads;
    private final Instant now;

    UploadSweep(UploadFolder uploads, Instant now) {
        this.uploads = uploads;
        this.now = now;
    }

    int run() {
        int removed = 0;
        for (String owner : uploads.owners()) {
            for (UploadPath open : uploads.open(owner)) {
                removed += isOver(open, uploads.state(open)) && removeUnlessHeld(open) ? 1 : 0;
            }
            for (UploadPath answered : uploads.answered(owner)) {
                if (isOver(answered, uploads.done(answered))) {
                    uploads.remove(answered);
                    removed++;
                }
            }
        }
        return removed;
    }

    /** What has no record is as old as the newest of its files. */
    private boolean isOver(UploadPath upload, Path record) {
        return uploads.read(upload, record)
                .map(UploadState::end)
                .orElseGet(() -> uploads.touched(upload).plus(UploadState.LIFE))
                .isBefore(now);
    }

    private boolean removeUnlessHeld(UploadPath upload) {
        Optional<UploadLock> lock = uploads.lock(upload);
        if (lock.isEmpty()) {
            return false;
        }
        try (UploadLock _ = lock.get()) {
            uploads.remove(upload);
            return true;
        }
    }
}
