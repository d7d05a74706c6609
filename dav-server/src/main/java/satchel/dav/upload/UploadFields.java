package satchel.dav.upload;

import java.util.Optional;
import java.util.OptionalLong;
import satchel.dav.http.Headers;
import satchel.dav.http.StructuredField;

/**
 * What a request says about an upload.
 *
 * @param contentLength of this request alone
 * @param hears104 whether the client knows the draft's version of 104 (Upload Resumption Supported)
 */
public record UploadFields(
        Optional<Completeness> complete,
        OptionalLong offset,
        OptionalLong length,
        OptionalLong contentLength,
        boolean hears104) {
    /**
     * Until there is an RFC, both sides say which draft they speak, and 104 is sent to no other.
     */
    public static final String VERSION_FIELD = "Upload-Draft-Interop-Version";

    public static final long VERSION = 8;

    public static UploadFields of(Headers headers) {
        return new UploadFields(
                StructuredField.bool(headers.value(Completeness.FIELD)).map(Completeness::of),
                StructuredField.count(headers.value("Upload-Offset")),
                StructuredField.count(headers.value("Upload-Length")),
                StructuredField.count(headers.value("Content-Length")),
                StructuredField.count(headers.value(VERSION_FIELD)).orElse(0) == VERSION);
    }

    public boolean is(Completeness wanted) {
        return complete.filter(wanted::equals).isPresent();
    }

    /**
     * How long the whole is, as far as this request tells: by Upload-Length, or by what it brings
     * if it brings the rest. Both must say the same, and the same as requests before.
     *
     * @param from where the content of this request begins
     * @param known what requests before have said
     */
    public OptionalLong total(long from, OptionalLong known) {
        OptionalLong rest =
                is(Completeness.WHOLE) && contentLength.isPresent()
                        ? OptionalLong.of(from + contentLength.getAsLong())
                        : OptionalLong.empty();
        return same(known, same(length, rest));
    }

    private static OptionalLong same(OptionalLong one, OptionalLong other) {
        if (one.isPresent() && other.isPresent() && one.getAsLong() != other.getAsLong()) {
            throw UploadProblem.inconsistentLength();
        }
        return one.isPresent() ? one : other;
    }
}
