package satchel.dav.property;

import java.util.Optional;
import java.util.function.Function;
import javax.xml.namespace.QName;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/**
 * DAV:quota-available-bytes (RFC 4331 section 3): what a user may add; without a quota what the
 * disk has left.
 */
final class QuotaAvailableBytes implements Property {
    static final QName NAME = Namespaces.dav("quota-available-bytes");

    private final Function<String, Room> rooms;

    QuotaAvailableBytes(Function<String, Room> rooms) {
        this.rooms = rooms;
    }

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return QuotaOwner.of(resource)
                .map(owner -> out -> out.text(Long.toString(rooms.apply(owner).available())));
    }
}
