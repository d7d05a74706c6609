package satchel.dav.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import satchel.dav.resource.LockToken;

/** The Lock-Token header (RFC 4918 section 10.5): one Coded-URL. */
public final class LockTokenHeader {
    public static final String NAME = "Lock-Token";

    private static final Pattern CODED_URL =
            Pattern.compile("\\s*<([A-Za-z][A-Za-z0-9+.-]*:[^<>\\s]+)>\\s*");

    private LockTokenHeader() {}

    public static LockToken of(DavRequest request) {
        String header =
                request.header(NAME)
                        .orElseThrow(() -> DavError.of(400, "UNLOCK needs a Lock-Token header."));
        Matcher coded = CODED_URL.matcher(header);
        if (!coded.matches()) {
            throw DavError.of(400, "Lock-Token is to be one URL within < and >.");
        }
        return new LockToken(coded.group(1));
    }

    public static String of(LockToken token) {
        return "<" + token.uri() + ">";
    }
}
