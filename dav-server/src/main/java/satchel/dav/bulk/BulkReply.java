package satchel.dav.bulk;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.http.DavError;
import satchel.dav.http.DavResponse;
import satchel.dav.resource.ETag;
import satchel.dav.xml.MultistatusWriter;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/** The multistatus of a bulk request: one response for each resource (section 3). */
public final class BulkReply {
    private static final QName GETETAG = Namespaces.dav("getetag");
    private static final QName UID = Namespaces.calendarServer("uid");
    private static final DavError NO_PROPERTIES =
            DavError.of(
                    403,
                    Namespaces.dav("cannot-modify-protected-property"),
                    "Objects keep no properties of their own.");
    private static final DavError DEPENDENT =
            DavError.of(424, "Not done, because a property was refused.");

    private BulkReply() {}

    public static void write(List<Outcome> outcomes, DavResponse response) throws IOException {
        MultistatusWriter out = new MultistatusWriter(response);
        for (Outcome outcome : outcomes) {
            one(outcome, out);
        }
        out.end();
    }

    private static void one(Outcome outcome, MultistatusWriter out) throws IOException {
        String href = outcome.href();
        switch (outcome.result()) {
            case Outcome.Result.Done(Written written) -> done(outcome, written.etag(), out);
            case Outcome.Result.Refused(DavError why) -> out.status(href, why, uid(outcome.uid()));
            case Outcome.Result.PropertiesRefused properties -> {
                out.beginResponse(href);
                out.propstat(NO_PROPERTIES, properties.refused());
                if (!properties.others().isEmpty()) {
                    out.propstat(DEPENDENT, properties.others());
                }
                out.endResponse();
            }
        }
    }

    private static void done(Outcome outcome, Optional<ETag> etag, MultistatusWriter out)
            throws IOException {
        if (etag.isEmpty()) {
            out.status(outcome.href(), 200);
            return;
        }
        out.beginResponse(outcome.href());
        out.propstat(
                200,
                xml -> {
                    xml.element(GETETAG, etag.get().quoted());
                    uid(outcome.uid()).write(xml);
                });
        out.endResponse();
    }

    private static XmlContent uid(Optional<String> uid) {
        return uid.<XmlContent>map(text -> xml -> xml.element(UID, text)).orElse(XmlContent.EMPTY);
    }
}
