package satchel.dav.property;

import java.util.Optional;
import java.util.function.Function;
import javax.xml.namespace.QName;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/** DAV:quota-used-bytes (RFC 4331 section 4): the bodies of all files and objects of the user. */
final class QuotaUsedBytes implements Property {
    static final QName NAME = Namespaces.dav("quota-used-bytes");

    private final Function<String, Room> rooms;

    QuotaUsedBytes(Function<String, Room> rooms) {
        this.rooms = rooms;
    }

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return QuotaOwner.of(resource)
                .map(owner -> out -> out.text(Long.toString(rooms.apply(owner).usage().used())));
    }
}
