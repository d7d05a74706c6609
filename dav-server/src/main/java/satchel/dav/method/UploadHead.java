package satchel.dav.method;

import java.io.IOException;
import java.util.Optional;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.resource.Address;
import satchel.dav.resource.UploadPath;
import satchel.dav.store.Blob;
import satchel.dav.store.ContentTag;
import satchel.dav.store.UploadStage;
import satchel.dav.store.UploadState;
import satchel.dav.upload.Completeness;
import satchel.dav.upload.UploadLimit;

/** HEAD of an upload says how far it is (draft-ietf-httpbis-resumable-upload section 4.3). */
record UploadHead(DavMethod others, Uploads uploads, SettledPut settled) implements DavMethod {
    @Override
    public String name() {
        return others.name();
    }

    @Override
    public void answer(DavRequest request, DavResponse response) throws IOException {
        if (request.target() instanceof Address.Upload(UploadPath path)) {
            try (Uploads.Use use = uploads.open(path)) {
                upload(use, response);
            }
        } else {
            others.answer(request, response);
        }
    }

    private void upload(Uploads.Use use, DavResponse response) {
        Optional<Blob> put = put(use);
        UploadState state = use.state();
        response.status(204);
        response.header("Upload-Offset", Long.toString(state.offset()));
        response.header(UploadLimit.FIELD, uploads.limit(state));
        response.header("Cache-Control", "no-store");
        state.length().ifPresent(total -> response.header("Upload-Length", Long.toString(total)));
        Completeness complete = state.isUnfinished() ? Completeness.PART : Completeness.WHOLE;
        response.header(Completeness.FIELD, complete.word());
        put.ifPresent(body -> response.header("ETag", ContentTag.of(body).quoted()));
    }

    /** What the answer said that the client may not have heard, or would have said. */
    private Optional<Blob> put(Uploads.Use use) {
        return switch (use.state().stage()) {
            case UploadStage.Receiving _ -> Optional.empty();
            case UploadStage.Received _ ->
                    put(settled.settle(use.upload())); // a crash came between
            case UploadStage.Answered answered ->
                    answered.isDone() ? Optional.of(answered.body()) : Optional.empty();
        };
    }

    private static Optional<Blob> put(Settlement settlement) {
        return switch (settlement) {
            case Settlement.Done done -> Optional.of(done.body());
            case Settlement.Refused _ -> Optional.empty();
        };
    }
}
