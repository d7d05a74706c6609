package satchel.dav.report;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.http.DavError;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;

/**
 * How many results a client takes at once (RFC 6578 section 3.7, RFC 6352 section 10.6).
 *
 * @param results Long.MAX_VALUE without a limit
 */
record Limit(long results) {
    private static final QName WITHIN_LIMITS = Namespaces.dav("number-of-matches-within-limits");

    static Limit in(XmlElement body, String namespace) {
        Optional<String> results =
                body.child(new QName(namespace, "limit"))
                        .flatMap(limit -> limit.child(new QName(namespace, "nresults")))
                        .map(XmlElement::text);
        return new Limit(results.map(Limit::number).orElse(Long.MAX_VALUE));
    }

    private static long number(String text) {
        if (text.isEmpty() || text.length() > 18 || !text.chars().allMatch(Limit::isDigit)) {
            throw DavError.of(400, "nresults is no number: " + text);
        }
        long number = Long.parseLong(text);
        if (number == 0) {
            throw DavError.of(400, "nresults is at least 1.");
        }
        return number;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** What stands for the results that were left out, as the status of the collection itself. */
    static DavError exceeded() {
        return DavError.of(507, WITHIN_LIMITS, "There is more than the limit.");
    }
}
