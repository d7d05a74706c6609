package satchel.dav.http;

import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;

/**
 * A request that cannot be done as it is: the one exception of the protocol, turned into a response
 * in one place. The message says what was wrong and where, in one line.
 */
public final class DavError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Optional<Condition> condition;
    private final transient Optional<Problem> problem;
    private final transient Map<String, String> headers;

    /**
     * A violated precondition (RFC 4918 section 16).
     *
     * @param href what stood in the way, where the RFC asks for it
     */
    public record Condition(QName name, Optional<String> href) {}

    private DavError(
            int status,
            Optional<Condition> condition,
            Optional<Problem> problem,
            String text,
            Map<String, String> headers) {
        super(text, null, false, false);
        this.status = status;
        this.condition = condition;
        this.problem = problem;
        this.headers = Map.copyOf(headers);
    }

    public static DavError of(int status, String text) {
        return new DavError(status, Optional.empty(), Optional.empty(), text, Map.of());
    }

    public static DavError of(int status, Problem problem) {
        return new DavError(
                status, Optional.empty(), Optional.of(problem), problem.title(), Map.of());
    }

    public static DavError of(int status, QName precondition, String text) {
        return of(status, new Condition(precondition, Optional.empty()), text);
    }

    public static DavError of(int status, QName precondition, String href, String text) {
        return of(status, new Condition(precondition, Optional.of(href)), text);
    }

    private static DavError of(int status, Condition condition, String text) {
        return new DavError(status, Optional.of(condition), Optional.empty(), text, Map.of());
    }

    /** The same for what is missing and for what is another user's. */
    public static DavError notFound() {
        return of(404, "There is nothing here.");
    }

    public static DavError stale() {
        return of(412, "The resource is not in the state that the request expects.");
    }

    public DavError with(String header, String value) {
        Map<String, String> all = new java.util.TreeMap<>(headers);
        all.put(header, value);
        return new DavError(status, condition, problem, text(), all);
    }

    public int status() {
        return status;
    }

    public Optional<Condition> condition() {
        return condition;
    }

    public Optional<Problem> problem() {
        return problem;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public String text() {
        return String.valueOf(getMessage());
    }
}
