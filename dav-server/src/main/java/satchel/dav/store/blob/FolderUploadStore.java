package satchel.dav.store.blob;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import satchel.dav.resource.UploadPath;
import satchel.dav.store.Fuse;
import satchel.dav.store.OpenUpload;
import satchel.dav.store.SuspendedPut;
import satchel.dav.store.UploadNames;
import satchel.dav.store.UploadStage;
import satchel.dav.store.UploadState;
import satchel.dav.store.UploadStore;

/**
 * Uploads in the folder of bodies, so that a whole one becomes a blob without being copied. What is
 * acknowledged is on the disk: the bytes first, then the line that says how many they are.
 */
public final class FolderUploadStore implements UploadStore {
    private final BlobFolder blobs;
    private final UploadFolder uploads;
    private final InstantSource clock;

    private FolderUploadStore(Path bodies, BlobFolder blobs, InstantSource clock) {
        this.blobs = blobs;
        this.uploads = new UploadFolder(bodies, blobs);
        this.clock = clock;
    }

    /**
     * @param bodies the folder of a {@link FolderBlobStore}, with the same fuse
     */
    public static FolderUploadStore open(Path bodies, Fuse fuse, InstantSource clock) {
        return open(bodies, fuse, clock, new LocalDisk());
    }

    static FolderUploadStore open(Path bodies, Fuse fuse, InstantSource clock, Disk disk) {
        return new FolderUploadStore(bodies, new BlobFolder(bodies, disk, fuse), clock);
    }

    @Override
    public Beginning create(SuspendedPut put, OptionalLong length, int most) {
        blobs.checkFuse();
        String owner = put.target().owner();
        uploads.make(owner);
        return OwnerLock.holding(
                uploads.beginning(owner),
                blobs,
                () ->
                        unfinished(owner).count() < most
                                ? new Beginning.Begun(begin(put, length))
                                : new Beginning.TooMany());
    }

    private OpenUpload begin(SuspendedPut put, OptionalLong length) {
        UploadPath path = new UploadPath(put.target().owner(), UploadNames.random());
        UploadState begun = UploadState.begun(path, put, clock.instant(), length);
        FolderUpload upload = held(begun, uploads.lock(path).orElseThrow());
        try {
            upload.begin();
            return upload;
        } catch (RuntimeException e) {
            try (upload) {
                upload.remove();
            }
            throw e;
        }
    }

    private FolderUpload held(UploadState state, UploadLock lock) {
        return new FolderUpload(state, uploads, blobs, clock, lock);
    }

    @Override
    public Hold hold(UploadPath path) {
        if (!UploadNames.isOne(path.name())) {
            return new Hold.Missing();
        }
        if (open(path).isEmpty()) {
            return answered(path);
        }
        Optional<UploadLock> lock = uploads.lock(path);
        return lock.isEmpty() ? new Hold.Others() : locked(path, lock.get());
    }

    /** Read again: who had it before may have gone on with it. */
    private Hold locked(UploadPath path, UploadLock lock) {
        Optional<UploadState> state = open(path);
        if (state.isEmpty()) {
            try (lock) {
                uploads.removeLock(path);
            }
            return answered(path);
        }
        FolderUpload upload = held(state.get(), lock);
        if (upload.isWhole()) {
            upload.mend();
            return new Hold.Mine(upload);
        }
        try (upload) {
            upload.remove();
        }
        return new Hold.Missing();
    }

    private Optional<UploadState> open(UploadPath path) {
        return uploads.read(path, uploads.state(path)).filter(this::lives);
    }

    private Hold answered(UploadPath path) {
        Optional<UploadState> found = uploads.read(path, uploads.done(path)).filter(this::lives);
        return found.isPresent() && found.get().stage() instanceof UploadStage.Answered stage
                ? new Hold.Mine(new AnsweredUpload(found.get(), stage, uploads))
                : new Hold.Missing();
    }

    private boolean lives(UploadState state) {
        return state.end().isAfter(clock.instant());
    }

    @Override
    public Unfinished unfinished(String owner) {
        List<UploadState> all =
                uploads.open(owner).stream()
                        .flatMap(path -> open(path).stream())
                        .filter(UploadState::isUnfinished)
                        .toList();
        return new Unfinished(all.size(), all.stream().mapToLong(UploadState::bytes).sum());
    }

    @Override
    public int sweep() {
        return new UploadSweep(uploads, clock.instant()).run();
    }
}
