package satchel.dav.method;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.Href;
import satchel.dav.upload.Completeness;
import satchel.dav.upload.UploadFields;
import satchel.dav.upload.UploadLimit;

/**
 * PUT of a file that can be gone on with if it breaks off (draft-ietf-httpbis-resumable-upload
 * section 4.2). Who does not ask for that gets what they always got, and so does who could not hear
 * of the upload.
 */
final class ResumablePut {
    private static final long UNKNOWN = Long.MAX_VALUE / 2;

    private final FilePut put;
    private final Uploads uploads;
    private final SettledPut settled;

    ResumablePut(FilePut put, Uploads uploads, SettledPut settled) {
        this.put = put;
        this.uploads = uploads;
        this.settled = settled;
    }

    void answer(DavRequest request, FilePath path, UploadFields fields, DavResponse response)
            throws IOException {
        if (fields.is(Completeness.PART) || (fields.is(Completeness.WHOLE) && fields.hears104())) {
            begin(request, path, fields, response);
        } else {
            put.answer(request, path, response);
        }
    }

    private void begin(DavRequest request, FilePath path, UploadFields fields, DavResponse response)
            throws IOException {
        long others = uploads.unfinished(path.owner()).bytes();
        OptionalLong length = fields.total(0, OptionalLong.empty());
        if (fields.is(Completeness.WHOLE) && !fits(path, length, others)) {
            put.answer(request, path, response);
            return;
        }
        put.foresee(request, path, length.orElse(fields.contentLength().orElse(0)), others);
        Optional<Uploads.Use> begun = uploads.create(put.suspended(request, path), length);
        if (begun.isPresent()) {
            try (Uploads.Use use = begun.get()) {
                run(use, request, path, fields, response);
            }
        } else if (fields.is(Completeness.WHOLE)) {
            put.answer(request, path, response);
        } else {
            throw Uploads.tooMany();
        }
    }

    /**
     * Whether there is room beside the unfinished ones. Where there is not, a whole one is a plain
     * PUT: what has come of one that broke off must not stand in the way of its being sent again.
     */
    private boolean fits(FilePath path, OptionalLong length, long others) {
        // how much comes is not always known: it may be all that there is room for
        return uploads.fits(path, others + length.orElse(others == 0 ? 0 : UNKNOWN));
    }

    private void run(
            Uploads.Use use,
            DavRequest request,
            FilePath path,
            UploadFields fields,
            DavResponse response)
            throws IOException {
        boolean announced = announce(use, fields, response);
        if (!announced && fields.is(Completeness.WHOLE)) {
            use.upload().remove();
            put.answer(request, path, response);
            return;
        }
        receive(use, announced, fields, request, response);
        if (fields.is(Completeness.WHOLE)) {
            settled.answer(use.upload(), response);
        } else {
            suspend(use, response);
        }
    }

    /** An upload that breaks off before its client knows of it is nobody's. */
    private void receive(
            Uploads.Use use,
            boolean announced,
            UploadFields fields,
            DavRequest request,
            DavResponse response)
            throws IOException {
        try {
            uploads.receive(use, fields, request.body(), response);
        } catch (IOException | RuntimeException broken) {
            if (!announced) {
                use.upload().remove();
            }
            throw broken;
        }
    }

    private boolean announce(Uploads.Use use, UploadFields fields, DavResponse response)
            throws IOException {
        Map<String, String> where =
                Map.of(
                        "Location",
                        Href.of(use.state().path()),
                        UploadLimit.FIELD,
                        uploads.limit(use.state()));
        return fields.hears104() && uploads.interim(response, where);
    }

    private void suspend(Uploads.Use use, DavResponse response) {
        use.upload().sync();
        response.status(201);
        response.header("Location", Href.of(use.state().path()));
        response.header(UploadLimit.FIELD, uploads.limit(use.state()));
        response.header("Upload-Offset", Long.toString(use.state().offset()));
        response.header(Completeness.FIELD, Completeness.PART.word());
    }
}
