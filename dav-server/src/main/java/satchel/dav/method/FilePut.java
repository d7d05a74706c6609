package satchel.dav.method;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.property.MediaTypes;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.WriteCondition;
import satchel.dav.store.Blob;
import satchel.dav.store.BlobStore;
import satchel.dav.store.ContentTag;
import satchel.dav.store.FileOutcome;
import satchel.dav.store.FileStore;
import satchel.dav.store.NewFile;
import satchel.dav.store.SuspendedPut;

/**
 * PUT of a file. What can be refused is refused before the first byte of the body is read: to a
 * client that waits for 100 Continue (RFC 9110 section 10.1.1) this saves sending it.
 */
final class FilePut {
    private static final String TYPE = "Content-Type";

    private final FileStore files;
    private final BlobStore blobs;
    private final FileConditions conditions;

    FilePut(FileStore files, BlobStore blobs) {
        this.files = files;
        this.blobs = blobs;
        this.conditions = new FileConditions(files);
    }

    void answer(DavRequest request, FilePath path, DavResponse response) throws IOException {
        WriteCondition condition = foresee(request, path, PutBody.announced(request), 0);
        Blob body = blobs.put(request.body());
        FileOutcome outcome = files.put(path, file(request, path, body), condition);
        response.status(status(outcome, request, path));
        response.header("ETag", ContentTag.of(body).quoted());
    }

    /**
     * Refuses what is going to be refused.
     *
     * @param size of the body as far as it is known
     * @param promised bytes that the user may still put elsewhere
     */
    WriteCondition foresee(DavRequest request, FilePath path, long size, long promised) {
        PutBody.refusePartial(request);
        if (request.path().endsWith("/") && !path.isRoot()) {
            throw DavError.of(409, "The address of a file has no slash at its end.");
        }
        WriteCondition condition = conditions.of(request, path);
        check(files.foresee(path, size + promised, condition), request, path);
        if (size > blobs.free()) {
            throw RequestEdge.diskFull();
        }
        return condition;
    }

    /** All that {@link #putOnce} needs of a request whose body comes later. */
    SuspendedPut suspended(DavRequest request, FilePath path) {
        Map<String, String> headers = new HashMap<>(conditions.kept(request, path));
        request.header(TYPE).ifPresent(type -> headers.put(TYPE, type));
        return new SuspendedPut(path, headers);
    }

    /**
     * 201 or 204; judged by what stands in the request, at this moment.
     *
     * @param name under which it is done once: then it is that of then
     */
    int putOnce(String name, DavRequest request, FilePath path, Blob body) {
        WriteCondition condition = conditions.of(request, path);
        return status(
                files.putOnce(name, path, file(request, path, body), condition), request, path);
    }

    private static NewFile file(DavRequest request, FilePath path, Blob body) {
        return new NewFile(body, MediaTypes.of(request.header(TYPE), path));
    }

    private int status(FileOutcome outcome, DavRequest request, FilePath path) {
        check(outcome, request, path);
        return outcome instanceof FileOutcome.Created ? 201 : 204;
    }

    private void check(FileOutcome outcome, DavRequest request, FilePath path) {
        if (outcome instanceof FileOutcome.PreconditionFailed) {
            throw conditions.stale(path);
        }
        FileRefusals.of(outcome, request, path)
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }
}
