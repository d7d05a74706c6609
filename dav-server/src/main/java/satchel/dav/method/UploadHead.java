package satchel.dav.method;

import java.io.IOException;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.resource.Address;
import satchel.dav.resource.UploadPath;
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
        if (use.state().stage() instanceof UploadStage.Received) {
            settled.settle(use.upload()); // a crash came between, and the client cannot know
        }
        UploadState state = use.state();
        response.status(204);
        response.header("Upload-Offset", Long.toString(state.offset()));
        response.header(UploadLimit.FIELD, uploads.limit(state));
        response.header("Cache-Control", "no-store");
        state.length().ifPresent(total -> response.header("Upload-Length", Long.toString(total)));
        Completeness complete = state.isUnfinished() ? Completeness.PART : Completeness.WHOLE;
        response.header(Completeness.FIELD, complete.word());
        if (state.stage() instanceof UploadStage.Answered answered && answered.isDone()) {
            // what the lost answer said
            response.header("ETag", ContentTag.of(answered.body()).quoted());
        }
    }
}
