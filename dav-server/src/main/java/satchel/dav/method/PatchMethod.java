package satchel.dav.method;

import java.io.IOException;
import java.util.Locale;
import java.util.OptionalLong;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.resource.Address;
import satchel.dav.resource.UploadPath;
import satchel.dav.store.UploadStage;
import satchel.dav.upload.Completeness;
import satchel.dav.upload.UploadFields;
import satchel.dav.upload.UploadProblem;

/** PATCH of an upload: appends to it (draft-ietf-httpbis-resumable-upload section 4.4). */
final class PatchMethod implements DavMethod {
    static final String TYPE = "application/partial-upload";

    private final Uploads uploads;
    private final SettledPut settled;

    PatchMethod(Uploads uploads, SettledPut settled) {
        this.uploads = uploads;
        this.settled = settled;
    }

    @Override
    public String name() {
        return "PATCH";
    }

    @Override
    public void answer(DavRequest request, DavResponse response) throws IOException {
        if (!(request.target() instanceof Address.Upload(UploadPath path))) {
            throw Allow.refusal(request, "Only uploads are patched.");
        }
        refuseOtherTypes(request);
        UploadFields fields = UploadFields.of(request.headers());
        if (fields.complete().isEmpty() || fields.offset().isEmpty()) {
            throw DavError.of(400, "A part says Upload-Offset and Upload-Complete.");
        }
        try (Uploads.Use use = uploads.open(path)) {
            refuseCompleted(use, request, fields);
            refuseGap(use, fields);
            append(use, request, fields, response);
        }
    }

    private static void refuseOtherTypes(DavRequest request) {
        String type = request.header("Content-Type").orElse("").split(";", 2)[0].strip();
        if (!type.toLowerCase(Locale.ROOT).equals(TYPE)) {
            throw DavError.of(415, "An upload is gone on with by parts of type " + TYPE + ".")
                    .with("Accept-Patch", TYPE);
        }
    }

    /** Nothing can be added any more, whatever came of it. */
    private void refuseCompleted(Uploads.Use use, DavRequest request, UploadFields fields)
            throws IOException {
        if (use.state().isUnfinished()) {
            return;
        }
        if (use.state().stage() instanceof UploadStage.Received) {
            settled.settle(use.upload());
        }
        boolean empty =
                fields.contentLength().isPresent()
                        ? fields.contentLength().getAsLong() == 0
                        : request.body().read() < 0;
        DavError refusal = empty ? UploadProblem.completed() : UploadProblem.inconsistentLength();
        throw refusal.with(Completeness.FIELD, Completeness.WHOLE.word());
    }

    private static void refuseGap(Uploads.Use use, UploadFields fields) {
        long provided = fields.offset().orElseThrow();
        if (provided != use.state().offset()) {
            throw UploadProblem.mismatchingOffset(use.state().offset(), provided);
        }
    }

    private void append(
            Uploads.Use use, DavRequest request, UploadFields fields, DavResponse response)
            throws IOException {
        long from = use.state().offset();
        OptionalLong length = fields.total(from, use.state().length());
        if (from + fields.contentLength().orElse(0) > length.orElse(Long.MAX_VALUE)) {
            throw UploadProblem.inconsistentLength();
        }
        if (length.isPresent() && use.state().length().isEmpty()) {
            uploads.announce(use, length.getAsLong());
        }
        uploads.receive(use, fields, request.body(), response);
        if (fields.is(Completeness.WHOLE)) {
            settled.answer(use.upload(), response);
        } else {
            goOn(use, response);
        }
    }

    private static void goOn(Uploads.Use use, DavResponse response) {
        use.upload().sync();
        response.status(204);
        response.header("Upload-Offset", Long.toString(use.state().offset()));
        response.header(Completeness.FIELD, Completeness.PART.word());
    }
}
