package satchel.sync.runtime.dav;

import java.io.IOException;
import java.util.Optional;
import satchel.sync.runtime.dav.message.DavAnswer;
import satchel.sync.runtime.dav.message.DavError;
import satchel.sync.runtime.dav.message.DavRequest;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.ReplicaException.Kind;

/** What it means that an answer is not the one hoped for, or that none came. */
final class Faults {
    private Faults() {}

    static ReplicaException of(DavAnswer answer) throws IOException {
        String said = DavError.of(answer.excerpt()).sentence();
        String detail = said.isEmpty() ? "" : " (" + said + ")";
        return switch (answer.status()) {
            case 401 ->
                    new ReplicaException(
                            Kind.NOT_ALLOWED,
                            answer.uri()
                                    + " does not accept the user name and password; were they changed or"
                                    + " withdrawn, pair with it again");
            case 403 ->
                    new ReplicaException(
                            Kind.NOT_ALLOWED, answer.uri() + " is not allowed" + detail);
            case 404, 410 ->
                    new ReplicaException(
                            Kind.NOT_FOUND,
                            answer.uri()
                                    + " is not there: it was deleted or moved, or is somebody else's");
            case 429, 500, 502, 503, 504, 507 ->
                    new ReplicaException(
                            Kind.UNREACHABLE,
                            answer.uri()
                                    + " cannot answer now: "
                                    + answer.status()
                                    + detail
                                    + later(answer));
            default -> new ReplicaException(Kind.BROKEN_ANSWER, other(answer, detail));
        };
    }

    private static String other(DavAnswer answer, String detail) {
        return answer.isPage()
                ? answer.uri()
                        + " answered with a web page"
                        + detail
                        + ": does this network want somebody to log in first?"
                : answer.uri()
                        + " answered "
                        + answer.status()
                        + " "
                        + answer.header("content-type").orElse("without a type")
                        + detail;
    }

    private static String later(DavAnswer answer) {
        Optional<String> asked = answer.header("retry-after").map(String::strip);
        return asked.map(text ->
                        text.matches("[0-9]+")
                                ? "; it wants to be asked again in " + text + " s"
                                : "; it wants to be asked again on " + text)
                .orElse("");
    }

    static ReplicaException unanswered(DavRequest request, IOException lost) {
        return new ReplicaException(
                Kind.UNREACHABLE,
                "no answer from " + request.uri() + ": " + NoAnswer.why(lost),
                lost);
    }
}
