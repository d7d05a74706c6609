package satchel.dav.report;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import satchel.dav.http.DavError;
import satchel.dav.property.DavResource;
import satchel.dav.resource.Href;
import satchel.dav.xml.MultistatusWriter;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;

/**
 * DAV:expand-property (RFC 3253 section 3.8): properties of a resource, and of the resources that
 * their values name, and so on.
 */
final class ExpandPropertyReport implements Report {
    private static final QName NAME = Namespaces.dav("expand-property");
    private static final QName PROPERTY = Namespaces.dav("property");

    /** The name comes as text, and goes out as the name of an element. */
    private static final Pattern LOCAL_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]*");

    /** A property, with what is wanted of the resources that it names. */
    record Wanted(QName name, List<Wanted> ofThose) {
        Wanted {
            ofThose = List.copyOf(ofThose);
        }
    }

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public boolean suits(DavResource resource) {
        return true;
    }

    @Override
    public void answer(ReportContext context) throws IOException {
        List<Wanted> wanted = wanted(context.body());
        MultistatusWriter out = new MultistatusWriter(context.response());
        Expansion expansion = new Expansion(context);
        expansion.write(out, Href.of(context.request().target()), context.resource(), wanted);
        out.end();
    }

    private static List<Wanted> wanted(XmlElement around) {
        return around.children(PROPERTY)
                .map(property -> new Wanted(name(property), wanted(property)))
                .toList();
    }

    private static QName name(XmlElement property) {
        String local =
                property.attribute("name")
                        .filter(name -> LOCAL_NAME.matcher(name).matches())
                        .orElseThrow(() -> DavError.of(400, "DAV:property has no XML name."));
        return new QName(property.attribute("namespace").orElse(Namespaces.DAV), local);
    }
}
