package satchel.dav.method;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.resource.Address;
import satchel.dav.resource.AddressSpace;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.UploadPath;
import satchel.dav.store.FileNode;
import satchel.dav.store.FileStore;
import satchel.dav.store.OpenUpload;
import satchel.dav.store.Stores;
import satchel.dav.store.SuspendedPut;
import satchel.dav.store.UploadState;
import satchel.dav.store.UploadStore;
import satchel.dav.upload.Completeness;
import satchel.dav.upload.Reception;
import satchel.dav.upload.Turn;
import satchel.dav.upload.UploadFields;
import satchel.dav.upload.UploadLimit;
import satchel.dav.upload.UploadProblem;
import satchel.dav.upload.UploadTurns;

/** The uploads of a server, each in the hands of one request at a time. */
final class Uploads {
    /** Unfinished ones of a user, at a time: they take room that others need. */
    private static final int MOST = 20;

    private static final int SUPPORTED = 104;

    private final UploadStore store;
    private final FileStore files;
    private final InstantSource clock;
    private final UploadTurns turns = new UploadTurns();

    Uploads(Stores stores, InstantSource clock) {
        this.store = stores.uploads();
        this.files = stores.files();
        this.clock = clock;
    }

    /** An upload that is this request's until it is closed. */
    record Use(Turn turn, OpenUpload upload) implements AutoCloseable {
        UploadState state() {
            return upload.state();
        }

        @Override
        public void close() {
            try (turn;
                    upload) {
                // closed in the opposite order
            }
        }
    }

    /** Empty if the user has too many unfinished ones. */
    Optional<Use> create(SuspendedPut put, OptionalLong length) throws IOException {
        return switch (store.create(put, length, MOST)) {
            case UploadStore.Beginning.Begun(OpenUpload upload) ->
                    Optional.of(new Use(turns.take(upload.state().path()), upload));
            case UploadStore.Beginning.TooMany _ -> Optional.empty();
        };
    }

    static DavError tooMany() {
        return DavError.of(
                507, "You have " + MOST + " unfinished uploads: end or delete one of them.");
    }

    /** 404 if there is none. */
    Use open(UploadPath path) throws IOException {
        Turn turn = turns.take(path);
        return switch (hold(path, turn)) {
            case UploadStore.Hold.Mine(OpenUpload upload) -> new Use(turn, upload);
            case UploadStore.Hold.Missing _ -> throw refused(turn, DavError.notFound());
            case UploadStore.Hold.Others _ -> throw refused(turn, UploadTurns.busy());
        };
    }

    private UploadStore.Hold hold(UploadPath path, Turn turn) {
        try {
            return store.hold(path);
        } catch (RuntimeException e) {
            turn.close();
            throw e;
        }
    }

    private static DavError refused(Turn turn, DavError refusal) {
        turn.close();
        return refusal;
    }

    UploadStore.Unfinished unfinished(String owner) {
        return store.unfinished(owner);
    }

    /**
     * Takes in what a request brings, as far as the user may keep it. If that is to be the end of a
     * body, it is.
     */
    void receive(Use use, UploadFields fields, InputStream body, DavResponse response)
            throws IOException {
        refuseTooMuch(use.state().put().target(), 0);
        Reception reception =
                new Reception(
                        use.upload(),
                        offset -> {
                            if (fields.hears104()) {
                                interim(response, Map.of("Upload-Offset", Long.toString(offset)));
                            }
                            refuseTooMuch(use.state().put().target(), 0);
                        });
        long reached = reception.receive(use.turn().reading(body));
        long length = use.state().length().orElse(reached);
        if (fields.is(Completeness.WHOLE) && reached != length) {
            use.upload().sync(); // it can still be gone on with
            throw UploadProblem.inconsistentLength();
        }
    }

    /**
     * Keeps how long the whole is going to be, unless that is more than the user may keep: a length
     * stays for good, and would stand in the way of all other uploads.
     */
    void announce(Use use, long length) {
        UploadState then = use.state().of(length);
        refuseTooMuch(then.put().target(), then.bytes() - use.state().bytes());
        use.upload().setLength(length);
    }

    private void refuseTooMuch(FilePath path, long more) {
        if (!fits(path, store.unfinished(path.owner()).bytes() + more)) {
            throw FileRefusals.overQuota();
        }
    }

    /**
     * Whether the user may keep so many bytes more. What is replaced makes room; the quota is
     * judged for good when the file is put.
     */
    boolean fits(FilePath path, long more) {
        long replaced =
                files.node(path)
                        .filter(FileNode.File.class::isInstance)
                        .map(node -> ((FileNode.File) node).body().size())
                        .orElse(0L);
        return !files.usage(path.owner()).forbids(more - replaced);
    }

    /** Whether the client was told; some cannot be. */
    boolean interim(DavResponse response, Map<String, String> headers) throws IOException {
        Map<String, String> all = new HashMap<>(headers);
        all.put(UploadFields.VERSION_FIELD, Long.toString(UploadFields.VERSION));
        return response.interim(SUPPORTED, all);
    }

    /** What holds for an upload that is there. */
    String limit(UploadState state) {
        return UploadLimit.text(
                files.usage(state.path().owner()).quota(),
                Duration.between(clock.instant(), state.end()));
    }

    /** What would hold for a new one; what somebody may keep is nobody else's business. */
    String limit(DavRequest request) {
        Optional<String> asking =
                request.user().filter(AddressSpace.owner(request.target()).orElse("")::equals);
        return UploadLimit.text(
                asking.map(user -> files.usage(user).quota()).orElseGet(OptionalLong::empty),
                UploadState.LIFE);
    }

    /** Whether uploads begin or are at an address. */
    static boolean concern(Address address) {
        return address instanceof Address.File || address instanceof Address.Upload;
    }
}
