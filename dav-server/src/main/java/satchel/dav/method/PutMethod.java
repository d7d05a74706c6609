package satchel.dav.method;

import java.io.IOException;
import java.util.Optional;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.http.Preferences;
import satchel.dav.resource.Address;
import satchel.dav.resource.BookmarkName;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.ObjectPath;
import satchel.dav.resource.WriteCondition;
import satchel.dav.rule.BodyRules;
import satchel.dav.store.NewBody;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.StoredObject;
import satchel.dav.store.Stores;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.upload.Completeness;
import satchel.dav.upload.UploadFields;

/**
 * PUT of an object (RFC 4791 section 5.3.2, RFC 6352 section 6.3.2, docs/bookmark-format.md) or a
 * file. The bytes are kept as they came, so the ETag of the answer is true.
 */
final class PutMethod implements DavMethod {
    private static final int STALE = 412;

    private final WorkspaceStore store;
    private final ObjectIntake objects;
    private final ResumablePut files;
    private final Conditions conditions;

    PutMethod(Stores stores, BodyRules rules, ResumablePut files) {
        this.store = stores.workspaces();
        this.objects = new ObjectIntake(store, rules);
        this.files = files;
        this.conditions = new Conditions(store);
    }

    @Override
    public String name() {
        return "PUT";
    }

    @Override
    public void answer(DavRequest request, DavResponse response) throws IOException {
        if (request.target() instanceof Address.File(FilePath file)) {
            files.answer(request, file, UploadFields.of(request.headers()), response);
        } else {
            refuseParts(request);
            object(request, target(request), response);
        }
    }

    /** What takes Upload-Complete for nothing would take a part for the whole. */
    private static void refuseParts(DavRequest request) {
        if (UploadFields.of(request.headers()).is(Completeness.PART)) {
            throw DavError.of(400, "Only files of the file tree can be put in parts.");
        }
    }

    private void object(DavRequest request, ObjectPath path, DavResponse response)
            throws IOException {
        StoredCollection collection =
                store.collection(path.collection()).orElseThrow(ObjectIntake::noCollection);
        PutBody.refusePartial(request);
        PutBody.refuseOtherTypes(request, collection.kind());
        WriteCondition condition = conditions.of(request, path);
        byte[] bytes = PutBody.read(request, collection.kind());
        NewBody body = objects.judge(collection, bytes);
        boolean shown = Preferences.askForRepresentation(request);
        try {
            ObjectIntake.Put put = objects.put(path, body, condition);
            SyncTokenHeaders.set(response, collection.id(), put.before(), put.after());
            answer(put, new ShownObject(path, put.etag(), bytes), shown, response);
        } catch (DavError refused) {
            Optional<StoredObject> there =
                    shown && refused.status() == STALE ? store.object(path) : Optional.empty();
            if (there.isEmpty()) {
                throw refused;
            }
            ShownObject.of(path, there.get()).write(STALE, response);
        }
    }

    private static void answer(
            ObjectIntake.Put put, ShownObject object, boolean shown, DavResponse response)
            throws IOException {
        int status =
                switch (put.found()) {
                    case NOTHING -> 201;
                    case ANOTHER_BODY -> shown ? 200 : 204;
                };
        if (shown) {
            object.write(status, response);
        } else {
            response.status(status);
            response.header("ETag", put.etag().quoted());
        }
    }

    private static ObjectPath target(DavRequest request) {
        return switch (request.target()) {
            case Address.Member(ObjectPath path) -> path;
            case Address.AllBookmarks _ -> throw Allow.generated(request);
            case Address.Nowhere nowhere when BookmarkName.isMissingAt(nowhere) ->
                    throw Allow.misnamedBookmark(request);
            case Address.File _, Address.Upload _, Address.Nowhere _ ->
                    throw ObjectIntake.noCollection();
            case Address.Root _,
                    Address.Dav _,
                    Address.Principals _,
                    Address.Principal _,
                    Address.Users _,
                    Address.Workspace _,
                    Address.HomeSet _,
                    Address.Database _ ->
                    throw Allow.refusal(request, "A collection cannot be written with PUT.");
        };
    }
}
