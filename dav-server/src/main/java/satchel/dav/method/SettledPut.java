package satchel.dav.method;

import java.io.InputStream;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.resource.Address;
import satchel.dav.resource.Href;
import satchel.dav.store.Blob;
import satchel.dav.store.ContentTag;
import satchel.dav.store.OpenUpload;
import satchel.dav.store.StoreException;
import satchel.dav.store.SuspendedPut;
import satchel.dav.upload.Completeness;

/** Does the PUT that an upload was begun for, once its body is whole, and remembers the answer. */
final class SettledPut {
    private static final Logger LOG = LoggerFactory.getLogger(SettledPut.class);

    private final FilePut put;

    SettledPut(FilePut put) {
        this.put = put;
    }

    /** The answer of the PUT, marked as such also where it is a refusal. */
    void answer(OpenUpload upload, DavResponse response) {
        switch (settle(upload)) {
            case Settlement.Refused(DavError why) ->
                    throw why.with(Completeness.FIELD, Completeness.WHOLE.word());
            case Settlement.Done(int status, Blob body) -> {
                response.header(Completeness.FIELD, Completeness.WHOLE.word());
                response.status(status);
                response.header("ETag", ContentTag.of(body).quoted());
            }
        }
    }

    /**
     * A crash may have kept us from noting that it was done: its name keeps it from being done a
     * second time, over what others have written since.
     */
    Settlement settle(OpenUpload upload) {
        SuspendedPut asked = upload.state().put();
        String name = upload.state().path().name();
        Blob body = upload.complete();
        try {
            int status = put.putOnce(name, request(asked), asked.target(), body);
            noteIfPossible(upload, status);
            return new Settlement.Done(status, body);
        } catch (DavError refusal) {
            upload.answered(refusal.status());
            return new Settlement.Refused(refusal);
        }
    }

    /** The file is there, and the client is told so; who asks later finds it out once more. */
    private static void noteIfPossible(OpenUpload upload, int status) {
        try {
            upload.answered(status);
        } catch (StoreException e) {
            LOG.error("A file was put, and the end of its upload could not be noted.", e);
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
