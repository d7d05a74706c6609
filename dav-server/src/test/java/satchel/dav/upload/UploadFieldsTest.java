package satchel.dav.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.dav.http.DavError;

final class UploadFieldsTest {
    private static UploadFields fields(Map<String, String> headers) {
        return UploadFields.of(name -> Optional.ofNullable(headers.get(name)));
    }

    /** RFC 9651 sections 3.3.1 and 3.3.6; of parameters the draft says nothing. */
    @ParameterizedTest
    @CsvSource({
        "?1, WHOLE",
        "?0, PART",
        "' ?1 ', WHOLE",
        "?1;a, WHOLE",
        "'?0; a=1;b=\"x y\"', PART"
    })
    void completenessIsABoolean(String value, Completeness meant) {
        assertThat(fields(Map.of("Upload-Complete", value)).complete()).contains(meant);
    }

    /** "Other values MUST cause the entire header field to be ignored." */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "1", "true", "?2", "?", "?1, ?1", "?1 ;a", "?1;", "?1;A", "\"?1\"", "?10"
            })
    void whatIsNoBooleanIsIgnored(String value) {
        assertThat(fields(Map.of("Upload-Complete", value)).complete()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "007, 7", "999999999999999, 999999999999999", "5;a=b, 5"})
    void anOffsetIsACount(String value, long meant) {
        assertThat(fields(Map.of("Upload-Offset", value)).offset()).hasValue(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.0", "?1", "1, 2", "1000000000000000", "0x1", "+1"})
    void whatIsNoCountIsIgnored(String value) {
        assertThat(fields(Map.of("Upload-Offset", value)).offset()).isEmpty();
        assertThat(fields(Map.of("Upload-Length", value)).length()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"8, true", "7, false", "9, false", "x, false"})
    void onlyTheVersionOfTheDraftHears104(String version, boolean hears) {
        assertThat(fields(Map.of("Upload-Draft-Interop-Version", version)).hears104())
                .isEqualTo(hears);
    }

    /** Section 4.1.3: complete, content, said, known before, and what it is then. */
    @ParameterizedTest
    @CsvSource({
        "?1, 4, , , 14",
        "?1, 4, 14, , 14",
        "?1, 4, , 14, 14",
        "?1, , , , ",
        "?1, , 20, , 20",
        "?0, 4, , , ",
        "?0, 4, 20, , 20",
        "?0, 4, , 20, 20",
        "?1, 4, 15, , refused",
        "?1, 4, , 15, refused",
        "?0, 4, 20, 21, refused"
    })
    void allThatTellsTheLengthMustAgree(
            String complete,
            @Nullable String content,
            @Nullable String said,
            @Nullable Long known,
            @Nullable String total) {
        java.util.HashMap<String, String> headers = new java.util.HashMap<>();
        headers.put("Upload-Complete", complete);
        Optional.ofNullable(content).ifPresent(value -> headers.put("Content-Length", value));
        Optional.ofNullable(said).ifPresent(value -> headers.put("Upload-Length", value));
        OptionalLong before = known == null ? OptionalLong.empty() : OptionalLong.of(known);

        if ("refused".equals(total)) {
            assertThatThrownBy(() -> fields(headers).total(10, before))
                    .isInstanceOfSatisfying(
                            DavError.class, refusal -> assertThat(refusal.problem()).isPresent());
        } else {
            assertThat(fields(headers).total(10, before))
                    .isEqualTo(
                            total == null
                                    ? OptionalLong.empty()
                                    : OptionalLong.of(Long.parseLong(total)));
        }
    }

    @Test
    void limitsAreADictionary() {
        Duration week = Duration.ofDays(7);

        assertThat(UploadLimit.text(OptionalLong.empty(), week)).isEqualTo("max-age=604800");
        assertThat(UploadLimit.text(OptionalLong.of(5), week))
                .isEqualTo("max-size=5, max-age=604800");
    }
}
