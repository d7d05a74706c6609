package satchel.dav.method;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.property.DavResource;
import satchel.dav.property.PropertyRegistry;
import satchel.dav.report.Finder;
import satchel.dav.report.Report;
import satchel.dav.report.ReportContext;
import satchel.dav.resource.Address;
import satchel.dav.store.Stores;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;
import satchel.dav.xml.XmlReader;

/** REPORT (RFC 3253 section 3.6): finds the report that the body names. */
final class ReportMethod implements DavMethod {
    private final WorkspaceStore store;
    private final PropertyRegistry properties;
    private final List<Report> reports;
    private final Lookup lookup;

    ReportMethod(Stores stores, PropertyRegistry properties, List<Report> reports) {
        this.store = stores.workspaces();
        this.properties = properties;
        this.reports = List.copyOf(reports);
        this.lookup = new Lookup(stores.workspaces(), stores.files());
    }

    @Override
    public String name() {
        return "REPORT";
    }

    @Override
    public void answer(DavRequest request, DavResponse response) throws IOException {
        DavResource resource = lookup.find(request.target());
        XmlElement body =
                XmlReader.read(request.body())
                        .orElseThrow(() -> DavError.of(400, "REPORT without a body."));
        Report report =
                reports.stream()
                        .filter(known -> known.name().equals(body.name()))
                        .filter(known -> known.suits(resource))
                        .findFirst()
                        .orElseThrow(() -> unknown(body));
        Finder finder = address -> visible(address, request.user());
        report.answer(
                new ReportContext(request, response, resource, body, store, properties, finder));
    }

    private Optional<DavResource> visible(Address address, Optional<String> user) {
        return Ownership.isOpen(address, user) ? lookup.at(address) : Optional.empty();
    }

    private static DavError unknown(XmlElement body) {
        return DavError.of(
                403,
                Namespaces.dav("supported-report"),
                "There is no report " + body.name().getLocalPart() + " of this resource.");
    }
}
