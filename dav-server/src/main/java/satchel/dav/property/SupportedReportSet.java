package satchel.dav.property;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.namespace.QName;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;
import satchel.dav.xml.XmlWriter;

/** DAV:supported-report-set (RFC 3253 section 3.1.5). */
final class SupportedReportSet implements Property {
    private static final QName NAME = Namespaces.dav("supported-report-set");
    private static final QName SUPPORTED = Namespaces.dav("supported-report");
    private static final QName REPORT = Namespaces.dav("report");

    private final Function<DavResource, List<QName>> reports;

    SupportedReportSet(Function<DavResource, List<QName>> reports) {
        this.reports = reports;
    }

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return Optional.of(out -> set(reports.apply(resource), out));
    }

    private static void set(List<QName> names, XmlWriter out) throws IOException {
        for (QName name : names) {
            out.open(SUPPORTED).open(REPORT).empty(name).close(REPORT).close(SUPPORTED);
        }
    }
}
