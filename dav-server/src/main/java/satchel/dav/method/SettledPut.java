package satchel.dav.method;

import java.io.InputStream;
import java.util.Optional;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.resource.Address;
import satchel.dav.resource.Href;
import satchel.dav.store.Blob;
import satchel.dav.store.ContentTag;
import satchel.dav.store.OpenUpload;
import satchel.dav.store.SuspendedPut;
import satchel.dav.store.UploadStage;
import satchel.dav.upload.Completeness;

/** Does the PUT that an upload was begun for, once its body is whole, and remembers the answer. */
final class SettledPut {
    private final FilePut put;

    SettledPut(FilePut put) {
        this.put = put;
    }

    /** The answer of the PUT, marked as such also where it is a refusal. */
    void answer(OpenUpload upload, DavResponse response) {
        Optional<DavError> refusal = settle(upload);
        if (refusal.isPresent()) {
            throw refusal.get().with(Completeness.FIELD, Completeness.WHOLE.word());
        }
        response.header(Completeness.FIELD, Completeness.WHOLE.word());
        if (upload.state().stage() instanceof UploadStage.Answered answered) {
            response.status(answered.status());
            response.header("ETag", ContentTag.of(answered.body()).quoted());
        }
    }

    /**
     * Empty if the file was put. A crash may have kept us from noting that it was: its name keeps
     * it from being put a second time, over what others have written since.
     */
    Optional<DavError> settle(OpenUpload upload) {
        String name = upload.state().path().name();
        SuspendedPut asked = upload.state().put();
        Blob body = upload.complete();
        try {
            upload.answered(put.putOnce(name, request(asked), asked.target(), body));
            return Optional.empty();
        } catch (DavError refusal) {
            upload.answered(refusal.status());
            return Optional.of(refusal);
        }
    }

    private static DavRequest request(SuspendedPut asked) {
        return new DavRequest(
                "PUT",
                Href.of(asked.target()),
                new Address.File(asked.target()),
                name -> Optional.ofNullable(asked.headers().get(name)),
                InputStream.nullInputStream(),
                "",
                Optional.of(asked.target().owner()),
                "");
    }
}
