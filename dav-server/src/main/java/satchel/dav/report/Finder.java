package satchel.dav.report;

import java.util.Optional;
import satchel.dav.property.DavResource;
import satchel.dav.resource.Address;

/** Finds what is at an address, for the user who asks: what is another's is not there. */
@FunctionalInterface
public interface Finder {
    Optional<DavResource> find(Address address);
}
