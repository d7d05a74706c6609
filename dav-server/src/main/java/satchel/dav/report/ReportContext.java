package satchel.dav.report;

import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.http.Preferences;
import satchel.dav.property.DavResource;
import satchel.dav.property.PropertyAnswer;
import satchel.dav.property.PropertyRegistry;
import satchel.dav.property.PropertyRequest;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.xml.XmlElement;

/**
 * What a REPORT works with.
 *
 * @param resource what the request's target is; the user owns it and the report suits it
 * @param body the root element
 * @param finder finds what else the answer leads to
 */
public record ReportContext(
        DavRequest request,
        DavResponse response,
        DavResource resource,
        XmlElement body,
        WorkspaceStore store,
        PropertyRegistry properties,
        Finder finder) {

    /** Writes the properties asked for, as minimal as the client prefers. */
    public PropertyAnswer answering(PropertyRequest wanted) {
        return new PropertyAnswer(properties, wanted, Preferences.of(request), request.signedIn());
    }
}
