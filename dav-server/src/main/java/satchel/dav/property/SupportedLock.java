package satchel.dav.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.resource.Lock;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/** DAV:supportedlock (RFC 4918 section 15.10); empty for what is always there. */
final class SupportedLock implements Property {
    private static final QName NAME = Namespaces.dav("supportedlock");
    private static final QName ENTRY = Namespaces.dav("lockentry");
    private static final XmlContent BOTH =
            out -> {
                for (Lock.Scope scope : Lock.Scope.values()) {
                    out.open(ENTRY);
                    out.open(ActiveLocks.SCOPE).empty(ActiveLocks.scope(scope));
                    out.close(ActiveLocks.SCOPE);
                    out.open(ActiveLocks.TYPE).empty(ActiveLocks.WRITE).close(ActiveLocks.TYPE);
                    out.close(ENTRY);
                }
            };

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return Optional.of(
                switch (resource) {
                    case DavResource.Place _, DavResource.AllBookmarks _ -> XmlContent.EMPTY;
                    case DavResource.Database _, DavResource.Node _, DavResource.Member _ -> BOTH;
                });
    }

    @Override
    public Listing listing() {
        return Listing.IN_ALLPROP;
    }
}
