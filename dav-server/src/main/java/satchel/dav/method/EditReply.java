package satchel.dav.method;

import java.io.IOException;
import java.util.List;
import javax.xml.namespace.QName;
import satchel.dav.http.DavError;
import satchel.dav.property.PropertyRegistry;
import satchel.dav.xml.Namespaces;

/** What is said about edits that are done or refused all together (RFC 4918 section 9.2.1). */
final class EditReply {
    private static final DavError PROTECTED =
            DavError.of(
                    403,
                    Namespaces.dav("cannot-modify-protected-property"),
                    "The server works this property out itself.");
    private static final DavError DEPENDENT =
            DavError.of(424, "Not done, because another property was refused.");

    private EditReply() {}

    /** Writes one propstat; a multistatus and a mkcol-response both have them. */
    @FunctionalInterface
    interface Propstats {
        void write(DavError error, List<QName> names) throws IOException;
    }

    static List<QName> refused(List<PropertyEdit> edits, PropertyRegistry properties) {
        return names(edits).stream().filter(name -> !properties.isSettable(name)).toList();
    }

    static void refusal(List<PropertyEdit> edits, List<QName> refused, Propstats out)
            throws IOException {
        refusal(edits, refused, PROTECTED, out);
    }

    static void refusal(
            List<PropertyEdit> edits, List<QName> refused, DavError reason, Propstats out)
            throws IOException {
        out.write(reason, refused);
        List<QName> rest = names(edits).stream().filter(name -> !refused.contains(name)).toList();
        if (!rest.isEmpty()) {
            out.write(DEPENDENT, rest);
        }
    }

    static List<QName> names(List<PropertyEdit> edits) {
        return edits.stream().map(PropertyEdit::name).distinct().toList();
    }
}
