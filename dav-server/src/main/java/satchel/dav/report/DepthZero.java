package satchel.dav.report;

import satchel.dav.http.DavError;
import satchel.dav.http.Depth;

/** The reports of RFC 3744 section 9 are defined for Depth 0 alone, which is the default. */
final class DepthZero {
    private DepthZero() {}

    static void require(ReportContext context) {
        if (Depth.of(context.request(), Depth.ZERO) != Depth.ZERO) {
            throw DavError.of(
                    400, context.body().name().getLocalPart() + " is defined for Depth 0 alone.");
        }
    }
}
