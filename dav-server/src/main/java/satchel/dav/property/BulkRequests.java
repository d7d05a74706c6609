package satchel.dav.property;

import java.io.IOException;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.http.DavError;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;
import satchel.dav.xml.XmlWriter;

/** MM:bulk-requests (calendarserver-bulk-change section 5.1): how much one POST may hold. */
public final class BulkRequests implements Property {
    public static final QName NAME = Namespaces.me("bulk-requests");

    /** Ours: what is to be made is not there yet, under the name that the client gives it. */
    public static final QName IF_NONE_MATCH = new QName(Namespaces.SATCHEL, "if-none-match");

    /** Of one request. */
    public record Limits(int resources, long bytes) {}

    /** A calendar or a stream of cards. */
    public static final Limits SIMPLE = new Limits(5000, 10 << 20);

    /** MM:multiput. */
    public static final Limits CRUD = new Limits(5000, 10 << 20);

    private static final QName RESOURCES = Namespaces.me("max-resources");
    private static final QName BYTES = Namespaces.me("max-bytes");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return resource instanceof DavResource.Database
                ? Optional.of(BulkRequests::both)
                : Optional.empty();
    }

    private static void both(XmlWriter out) throws IOException {
        one(Namespaces.me("simple"), SIMPLE, XmlContent.EMPTY, out);
        one(Namespaces.me("crud"), CRUD, xml -> xml.empty(IF_NONE_MATCH), out);
    }

    private static void one(QName name, Limits limits, XmlContent more, XmlWriter out)
            throws IOException {
        out.open(name);
        out.element(RESOURCES, Integer.toString(limits.resources()));
        out.element(BYTES, Long.toString(limits.bytes()));
        more.write(out);
        out.close(name);
    }

    /** About what is beyond the limit. */
    public static DavError tooMany(Limits limits) {
        return DavError.of(
                507, NAME, "More than " + limits.resources() + " resources in one request.");
    }

    /** About the whole request. */
    public static DavError tooLong(Limits limits) {
        return DavError.of(413, NAME, "The body is longer than " + limits.bytes() + " bytes.");
    }
}
