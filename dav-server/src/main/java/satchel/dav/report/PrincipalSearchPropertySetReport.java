package satchel.dav.report;

import java.io.IOException;
import javax.xml.namespace.QName;
import satchel.dav.property.DavResource;
import satchel.dav.xml.MultistatusWriter;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlWriter;

/** DAV:principal-search-property-set (RFC 3744 section 9.5). */
final class PrincipalSearchPropertySetReport implements Report {
    private static final QName NAME = Namespaces.dav("principal-search-property-set");
    private static final QName ONE = Namespaces.dav("principal-search-property");
    private static final QName PROP = Namespaces.dav("prop");
    private static final QName DESCRIPTION = Namespaces.dav("description");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public boolean suits(DavResource resource) {
        return resource instanceof DavResource.Place;
    }

    @Override
    public void answer(ReportContext context) throws IOException {
        DepthZero.require(context);
        context.response().status(200);
        context.response().header("Content-Type", MultistatusWriter.CONTENT_TYPE);
        XmlWriter out = new XmlWriter(context.response().body());
        out.document(NAME);
        for (SearchedPrincipals.Searched searched : SearchedPrincipals.PROPERTIES) {
            out.open(ONE).open(PROP).empty(searched.name()).close(PROP);
            out.open(DESCRIPTION, "xml:lang", "en").text(searched.description());
            out.close(DESCRIPTION).close(ONE);
        }
        out.close(NAME).flush();
    }
}
