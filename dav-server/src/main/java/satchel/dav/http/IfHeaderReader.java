package satchel.dav.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import satchel.dav.resource.ETag;
import satchel.dav.resource.IfHeader;
import satchel.dav.resource.IfHeader.Alternative;
import satchel.dav.resource.IfHeader.Condition;
import satchel.dav.resource.IfHeader.Sense;
import satchel.dav.resource.IfHeader.Subject;
import satchel.dav.resource.LockToken;

/**
 * Reads the If header (RFC 4918 section 10.4.2). All its lists have tags or none has; whatever is
 * not of the grammar is a {@link DavError} 400, since a guess could overwrite what it was to guard.
 */
public final class IfHeaderReader {
    private static final Pattern SPACE = Pattern.compile("[ \\t]*");
    private static final Pattern TAG = Pattern.compile("<([^<>\\s]+)>");
    private static final Pattern OPEN = Pattern.compile("\\(");
    private static final Pattern CLOSE = Pattern.compile("\\)");
    private static final Pattern NOT = Pattern.compile("(?i:not)");
    private static final Pattern TOKEN = Pattern.compile("<([A-Za-z][A-Za-z0-9+.-]*:[^<>\\s]*)>");
    private static final Pattern ETAG =
            Pattern.compile("\\[(W/)?\"([\\x21\\x23-\\x7E\\x80-\\uFFFF]*)\"]");

    private final DavRequest request;
    private final String header;
    private final Matcher matcher;
    private int at;

    private IfHeaderReader(DavRequest request, String header) {
        this.request = request;
        this.header = header;
        this.matcher = SPACE.matcher(header);
    }

    public static Optional<IfHeader> of(DavRequest request) {
        return request.header("If").map(header -> new IfHeaderReader(request, header).read());
    }

    private IfHeader read() {
        List<Alternative> alternatives = new ArrayList<>();
        space();
        if (next(TAG)) {
            do {
                lists(subject(matcher.group(1)), alternatives);
            } while (next(TAG));
        } else {
            lists(new Subject.Target(), alternatives);
        }
        if (at < header.length()) {
            throw malformed();
        }
        return new IfHeader(alternatives);
    }

    private Subject subject(String reference) {
        return switch (Reference.of(reference, request)) {
            case Reference.Here here -> new Subject.Tagged(here.address());
            case Reference.Elsewhere _ -> new Subject.Elsewhere();
        };
    }

    private void lists(Subject subject, List<Alternative> alternatives) {
        require(OPEN);
        do {
            alternatives.add(new Alternative(subject, conditions()));
        } while (next(OPEN));
    }

    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        do {
            conditions.add(condition(next(NOT) ? Sense.IS_NOT : Sense.IS));
        } while (!next(CLOSE));
        return conditions;
    }

    private Condition condition(Sense sense) {
        if (next(TOKEN)) {
            return new Condition.Token(sense, new LockToken(matcher.group(1)));
        }
        require(ETAG);
        boolean weak = matcher.group(1) != null;
        return new Condition.Tag(
                sense, weak ? Optional.empty() : Optional.of(ETag.sentBack(matcher.group(2))));
    }

    private void require(Pattern wanted) {
        if (!next(wanted)) {
            throw malformed();
        }
    }

    /** Passes over what is wanted and the white space after it, or stays where it is. */
    private boolean next(Pattern wanted) {
        matcher.usePattern(wanted).region(at, header.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        at = matcher.end();
        while (at < header.length() && (header.charAt(at) == ' ' || header.charAt(at) == '\t')) {
            at++;
        }
        return true;
    }

    private void space() {
        next(SPACE);
    }

    private DavError malformed() {
        return DavError.of(400, "The If header is malformed at character " + (at + 1) + ".");
    }
}
