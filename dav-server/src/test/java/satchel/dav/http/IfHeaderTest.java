package satchel.dav.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.dav.resource.Address;
import satchel.dav.resource.AddressSpace.EndsWith;
import satchel.dav.resource.ETag;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.IfHeader;
import satchel.dav.resource.Lock;
import satchel.dav.resource.LockRoot;
import satchel.dav.resource.LockToken;
import satchel.dav.resource.Situation;
import satchel.dav.resource.Standing;

/**
 * The If header (RFC 4918 section 10.4) against one situation: the target /a is locked by {@code
 * urn:a} and tagged "ea"; /f/ is a folder locked with all below by {@code urn:f}; /f/b in it is
 * tagged "eb"; /c is tagged "ec" and free; /d is not there.
 */
final class IfHeaderTest {
    private static final String FILES = "/dav/users/ada/files";
    private static final Address A = file("a");
    private static final Address F = file("f");
    private static final Situation SITUATION =
            new Situation(
                    Map.of(
                            A,
                            new Standing.Tagged(new ETag("ea")),
                            F,
                            new Standing.Untagged(),
                            file("f", "b"),
                            new Standing.Tagged(new ETag("eb")),
                            file("c"),
                            new Standing.Tagged(new ETag("ec"))),
                    List.of(
                            lock("urn:a", A, Lock.Extent.RESOURCE),
                            lock("urn:f", F, Lock.Extent.TREE)));

    private static Address file(String... segments) {
        return new Address.File(new FilePath("ada", List.of(segments)));
    }

    private static Lock lock(String token, Address root, Lock.Extent extent) {
        return new Lock(
                new LockToken(token),
                new LockRoot(root, EndsWith.NAME),
                Lock.Scope.EXCLUSIVE,
                extent,
                "ada",
                "",
                Duration.ofHours(1),
                Instant.MAX);
    }

    /** {@code ~} stands for the address of ada's files. */
    private static Optional<IfHeader> read(String header) {
        Map<String, String> headers =
                Map.of("If", header.replace("~", FILES), "Host", "dav.example.org:8420");
        return IfHeaderReader.of(
                new DavRequest(
                        "PUT",
                        FILES + "/a",
                        A,
                        name -> Optional.ofNullable(headers.get(name)),
                        InputStream.nullInputStream(),
                        "127.0.0.1",
                        Optional.of("ada"),
                        ""));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                // one list about the target
                "true  | (<urn:a>)",
                "false | (<urn:x>)",
                "false | (<urn:f>)",
                "false | (<DAV:no-lock>)",
                "true  | (Not <DAV:no-lock>)",
                "true  | (not <urn:x>)",
                "false | (Not <urn:a>)",
                "true  | ([\"ea\"])",
                "false | ([\"eb\"])",
                "false | ([\"EA\"])",
                "false | ([W/\"ea\"])",
                "true  | (Not [W/\"ea\"])",
                "true  | (Not [\"eb\"])",
                "false | (Not [\"ea\"])",
                "false | ([\"\"])",
                // all conditions of a list
                "true  | (<urn:a> [\"ea\"])",
                "false | (<urn:a> [\"eb\"])",
                "false | (<urn:x> [\"ea\"])",
                "true  | (<urn:a> Not <DAV:no-lock>)",
                "true  | (Not <urn:x> Not [\"eb\"])",
                "false | (<urn:a> <urn:f>)",
                "true  | ([\"ea\"]<urn:a>)",
                // one list of several
                "true  | (<urn:x>) (<urn:a>)",
                "true  | (<urn:x>)([\"ea\"])",
                "true  | (<urn:a>) ([\"eb\"])",
                "false | (<urn:x>) ([\"eb\"])",
                "true  | (<urn:x>) (Not <DAV:no-lock>)",
                "true  | (<urn:x> [\"ea\"]) (<urn:a> [\"ea\"])",
                // lists about other resources
                "true  | <~/a> (<urn:a>)",
                "true  | <~/f/> (<urn:f>)",
                "true  | <~/f> (<urn:f>)",
                "true  | <~/f/b> (<urn:f>)",
                "true  | <~/f/b> (<urn:f> [\"eb\"])",
                "false | <~/f/> ([\"eb\"])",
                "true  | <~/f/> (Not [\"eb\"])",
                "false | <~/c> (<urn:a>)",
                "true  | <~/c> ([\"ec\"])",
                "true  | <~/c> (Not <urn:a>)",
                "false | <~/d> ([\"ec\"])",
                "true  | <~/d> (Not [\"ec\"])",
                "false | <~/d> (<urn:a>)",
                "true  | <~/d> (<urn:a>) <~/c> ([\"ec\"])",
                "true  | <~/d> (<urn:a>) ([\"x\"]) <~/a> (<urn:x>) (<urn:a>)",
                "false | <~/d> (<urn:a>) ([\"x\"]) <~/a> (<urn:x>) (<urn:f>)",
                "true  | <~/c?x=1> ([\"ec\"])",
                "true  | <~/%63> ([\"ec\"])",
                // absolute addresses: ours whatever the scheme, and another server's
                "true  | <http://dav.example.org:8420~/a> (<urn:a>)",
                "true  | <https://dav.example.org:8420~/a> (<urn:a>)",
                "true  | <HTTP://DAV.Example.ORG:8420~/a> (<urn:a>)",
                "false | <http://dav.example.org~/a> (<urn:a>)",
                "false | <http://other.example.org:8420~/a> (<urn:a>)",
                "true  | <http://other.example.org~/a> (Not <urn:a>)",
                "false | <http://other.example.org~/a> ([\"ea\"])",
                "false | <ftp://dav.example.org~/a> (<urn:a>)",
                // white space
                "true  | `   (   <urn:a>   [\"ea\"]   )   `",
                "true  | `\t(\t<urn:a>\t)\t`",
                "true  | <~/a>(<urn:a>)",
            })
    void holdsIfOneOfItsListsDoes(boolean holds, String header) {
        assertThat(read(header).orElseThrow().holds(A, SITUATION)).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "()",
                "(",
                "(<urn:a>",
                "<urn:a>",
                "<urn:a>)",
                "urn:a",
                "(urn:a)",
                "(<urn:a>) x",
                "(<urn:a>), (<urn:a>)",
                "(<no scheme>)",
                "(<relative>)",
                "(<>)",
                "(\"ea\")",
                "([ea])",
                "([\"ea])",
                "([w/\"ea\"])",
                "([\"ea\" \"eb\"])",
                "(Not)",
                "(Not Not <urn:a>)",
                "(<urn:a> Not)",
                "<~/a>",
                "<~/a> <urn:a>",
                "(<urn:a>) <~/a> (<urn:a>)",
                "<files/a> (<urn:a>)",
                "<//dav.example.org/a> (<urn:a>)",
                "<~/../bob> (<urn:a>)",
                "<~/%2e%2e/bob> (<urn:a>)",
            })
    void whatIsNotOfTheGrammarIsABadRequest(String header) {
        assertThatThrownBy(() -> read(header))
                .isInstanceOfSatisfying(
                        DavError.class, error -> assertThat(error.status()).isEqualTo(400));
    }

    @Test
    void everyTokenInItIsSubmittedWhetherItsListHoldsOrNot() {
        IfHeader header =
                read("<~/c> (<urn:x> [\"no\"]) (Not <urn:f>) <~/d> (<urn:a>)").orElseThrow();

        assertThat(header.submitted())
                .extracting(LockToken::uri)
                .containsExactlyInAnyOrder("urn:x", "urn:f", "urn:a");
        assertThat(header.mentions()).containsExactlyInAnyOrder(file("c"), file("d"));
    }
}
