package satchel.dav.store.memory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import satchel.dav.resource.UploadPath;
import satchel.dav.store.BlobStore;
import satchel.dav.store.SuspendedPut;
import satchel.dav.store.UploadNames;
import satchel.dav.store.UploadState;
import satchel.dav.store.UploadStore;

/** Uploads that live as long as the process. */
public final class MemoryUploadStore implements UploadStore {
    private final BlobStore blobs;
    private final InstantSource clock;
    private final Map<UploadPath, MemoryUpload> uploads = new ConcurrentHashMap<>();

    public MemoryUploadStore(BlobStore blobs, InstantSource clock) {
        this.blobs = blobs;
        this.clock = clock;
    }

    @Override
    public synchronized Beginning create(SuspendedPut put, OptionalLong length, int most) {
        if (unfinished(put.target().owner()).count() >= most) {
            return new Beginning.TooMany();
        }
        UploadPath path = new UploadPath(put.target().owner(), UploadNames.random());
        UploadState begun = UploadState.begun(path, put, clock.instant(), length);
        MemoryUpload upload = new MemoryUpload(begun, blobs, clock, () -> uploads.remove(path));
        upload.take();
        uploads.put(path, upload);
        return new Beginning.Begun(upload);
    }

    @Override
    public Hold hold(UploadPath path) {
        Optional<MemoryUpload> found = Optional.ofNullable(uploads.get(path)).filter(this::lives);
        if (found.isEmpty()) {
            return new Hold.Missing();
        }
        return found.get().take() ? new Hold.Mine(found.get()) : new Hold.Others();
    }

    private boolean lives(MemoryUpload upload) {
        return upload.state().end().isAfter(clock.instant());
    }

    @Override
    public Unfinished unfinished(String owner) {
        List<UploadState> mine =
                uploads.values().stream()
                        .filter(this::lives)
                        .map(MemoryUpload::state)
                        .filter(state -> state.path().owner().equals(owner))
                        .filter(UploadState::isUnfinished)
                        .toList();
        return new Unfinished(mine.size(), mine.stream().mapToLong(UploadState::bytes).sum());
    }

    @Override
    public int sweep() {
        Instant now = clock.instant();
        List<MemoryUpload> over =
                uploads.values().stream()
                        .filter(upload -> !upload.state().end().isAfter(now))
                        .filter(MemoryUpload::take)
                        .toList();
        over.forEach(MemoryUpload::remove);
        return over.size();
    }
}
