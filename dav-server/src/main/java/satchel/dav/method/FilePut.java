package satchel.dav.method;

import java.io.IOException;
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

/**
 * PUT of a file. What can be refused is refused before the first byte of the body is read: to a
 * client that waits for 100 Continue (RFC 9110 section 10.1.1) this saves sending it.
 */
final class FilePut {
    private final FileStore files;
    private final BlobStore blobs;
    private final FileConditions conditions;

    FilePut(FileStore files, BlobStore blobs) {
        this.files = files;
        this.blobs = blobs;
        this.conditions = new FileConditions(files);
    }

    void answer(DavRequest request, FilePath path, DavResponse response) throws IOException {
        PutBody.refusePartial(request);
        if (request.path().endsWith("/") && !path.isRoot()) {
            throw DavError.of(409, "The address of a file has no slash at its end.");
        }
        WriteCondition condition = conditions.of(request, path);
        long announced = PutBody.announced(request);
        check(files.foresee(path, announced, condition), request, path);
        if (announced > blobs.free()) {
            throw RequestEdge.diskFull();
        }
        Blob body = blobs.put(request.body());
        NewFile file = new NewFile(body, MediaTypes.of(request.header("Content-Type"), path));
        FileOutcome outcome = files.put(path, file, condition);
        check(outcome, request, path);
        response.status(outcome instanceof FileOutcome.Created ? 201 : 204);
        response.header("ETag", ContentTag.of(body).quoted());
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
