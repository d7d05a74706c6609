package satchel.dav.method;

import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.http.Depth;
import satchel.dav.resource.Address;
import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.Lock;
import satchel.dav.resource.ObjectPath;
import satchel.dav.store.DeleteOutcome;
import satchel.dav.store.FileStore;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.WorkspaceStore;

/** DELETE of an object, a whole database, a file or a folder (RFC 4918 section 9.6). */
final class DeleteMethod implements DavMethod {
    private final WorkspaceStore store;
    private final FileEdits files;
    private final Conditions conditions;

    DeleteMethod(WorkspaceStore store, FileStore files) {
        this.store = store;
        this.files = new FileEdits(files);
        this.conditions = new Conditions(store);
    }

    @Override
    public String name() {
        return "DELETE";
    }

    @Override
    public void answer(DavRequest request, DavResponse response) {
        switch (request.target()) {
            case Address.Member(ObjectPath path) -> object(request, path, response);
            case Address.Database(CollectionPath path) -> database(request, path, response);
            case Address.File(FilePath path) -> files.delete(request, path, response);
            case Address.Upload _, Address.Nowhere _ -> throw DavError.notFound();
            case Address.AllBookmarks _ -> throw Allow.generated(request);
            case Address.Root _,
                    Address.Dav _,
                    Address.Principals _,
                    Address.Principal _,
                    Address.Users _,
                    Address.Workspace _,
                    Address.HomeSet _ ->
                    throw Allow.refusal(request, "This part of the server cannot be deleted.");
        }
    }

    private void object(DavRequest request, ObjectPath path, DavResponse response) {
        StoredCollection collection =
                store.collection(path.collection()).orElseThrow(DavError::notFound);
        switch (store.delete(path, conditions.of(request, path))) {
            case DeleteOutcome.Deleted(ChangeNumber before, ChangeNumber after) -> {
                response.status(204);
                SyncTokenHeaders.set(response, collection.id(), before, after);
            }
            case DeleteOutcome.PreconditionFailed _ -> throw conditions.stale(path);
            case DeleteOutcome.Locked(Lock lock) -> throw LockRefusals.tokenMissing(lock);
            case DeleteOutcome.Missing _ -> throw DavError.notFound();
        }
    }

    private void database(DavRequest request, CollectionPath path, DavResponse response) {
        if (Depth.of(request, Depth.INFINITY) != Depth.INFINITY) {
            throw DavError.of(400, "A collection is deleted with all it holds: Depth infinity.");
        }
        switch (store.deleteCollection(path, Conditions.of(request))) {
            case DeleteOutcome.Deleted _ -> response.status(204);
            case DeleteOutcome.PreconditionFailed _ -> throw DavError.stale();
            case DeleteOutcome.Locked(Lock lock) -> throw LockRefusals.tokenMissing(lock);
            case DeleteOutcome.Missing _ -> throw DavError.notFound();
        }
    }
}
