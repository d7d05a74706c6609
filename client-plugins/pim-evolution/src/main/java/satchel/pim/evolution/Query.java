package satchel.pim.evolution;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Questions in the data server's language, which is Lisp's. */
final class Query {
    private Query() {}

    /** Components that have one of these UIDs. */
    static String objects(List<String> uids) {
        return any(uids, uid -> "(uid? " + quoted(uid) + ")");
    }

    /** Contacts that have one of these UIDs. */
    static String contacts(List<String> uids) {
        return any(uids, uid -> "(is \"id\" " + quoted(uid) + ")");
    }

    private static String any(List<String> uids, Function<String, String> question) {
        return uids.stream().map(question).collect(Collectors.joining(" ", "(or ", ")"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
