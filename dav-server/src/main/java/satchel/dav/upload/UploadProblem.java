package satchel.dav.upload;

import java.util.Map;
import satchel.dav.http.DavError;
import satchel.dav.http.Problem;

/** The problem types that the draft defines. */
public final class UploadProblem {
    private static final String TYPES = "https://iana.org/assignments/http-problem-types#";

    private UploadProblem() {}

    public static DavError mismatchingOffset(long expected, long provided) {
        return DavError.of(
                        409,
                        new Problem(
                                TYPES + "mismatching-upload-offset",
                                "offset from request does not match offset of resource",
                                Map.of("expected-offset", expected, "provided-offset", provided)))
                .with("Upload-Offset", Long.toString(expected))
                .with(Completeness.FIELD, Completeness.PART.word());
    }

    public static DavError completed() {
        return DavError.of(
                400,
                new Problem(TYPES + "completed-upload", "upload is already completed", Map.of()));
    }

    public static DavError inconsistentLength() {
        return DavError.of(
                400,
                new Problem(
                        TYPES + "inconsistent-upload-length",
                        "inconsistent length values for upload",
                        Map.of()));
    }
}
