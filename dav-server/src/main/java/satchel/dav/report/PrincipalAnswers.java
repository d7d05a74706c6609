package satchel.dav.report;

import java.io.IOException;
import java.util.Optional;
import satchel.dav.property.DavResource;
import satchel.dav.property.PropertyAnswer;
import satchel.dav.property.PropertyRequest;
import satchel.dav.resource.Address;
import satchel.dav.resource.Href;
import satchel.dav.xml.MultistatusWriter;

/**
 * Responses of the reports of RFC 3744: with the properties asked for, or with a status where none
 * are. Of all principals a user sees one.
 */
final class PrincipalAnswers {
    private final Optional<PropertyAnswer> properties;
    private final MultistatusWriter out;

    PrincipalAnswers(ReportContext context) throws IOException {
        this.properties = PropertyRequest.in(context.body()).map(context::answering);
        this.out = new MultistatusWriter(context.response());
    }

    void principal(String user) throws IOException {
        resource(Href.principal(user), new DavResource.Place(new Address.Principal(user)));
    }

    void resource(String href, DavResource resource) throws IOException {
        if (properties.isPresent()) {
            properties.get().write(out, href, resource);
        } else {
            out.status(href, 200);
        }
    }

    void end() throws IOException {
        out.end();
    }
}
