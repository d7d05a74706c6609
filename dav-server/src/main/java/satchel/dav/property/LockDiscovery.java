package satchel.dav.property;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.namespace.QName;
import satchel.dav.resource.Address;
import satchel.dav.resource.AddressSpace;
import satchel.dav.resource.Lock;
import satchel.dav.xml.XmlContent;

/** DAV:lockdiscovery (RFC 4918 section 15.8). */
final class LockDiscovery implements Property {
    private final Function<String, List<Lock>> locks;
    private final InstantSource clock;

    /**
     * @param locks the living locks on an owner's data
     */
    LockDiscovery(Function<String, List<Lock>> locks, InstantSource clock) {
        this.locks = locks;
        this.clock = clock;
    }

    /** For one answer, which asks for the locks once, however many resources it is about. */
    LockDiscovery forOneAnswer() {
        Map<String, List<Lock>> asked = new HashMap<>();
        return new LockDiscovery(owner -> asked.computeIfAbsent(owner, locks), clock);
    }

    @Override
    public QName name() {
        return ActiveLocks.DISCOVERY;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        Address address = resource.at();
        List<Lock> here =
                AddressSpace.owner(address).map(locks).orElse(List.of()).stream()
                        .filter(lock -> lock.covers(address))
                        .toList();
        return Optional.of(new ActiveLocks(here, clock.instant()));
    }

    @Override
    public Listing listing() {
        return Listing.IN_ALLPROP;
    }
}
