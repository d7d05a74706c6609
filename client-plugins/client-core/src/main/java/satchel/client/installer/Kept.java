package satchel.client.installer;

import java.util.Optional;
import satchel.client.catalogue.Offer;

/** A plug-in as it was accepted, and the version before it, which stays for going back. */
record Kept(Offer current, Optional<Offer> previous) {
    /** The same plug-in, one step on. A repaired file is no step. */
    Kept next(Offer offer) {
        return offer.isSameFileAs(current)
                ? new Kept(offer, previous)
                : new Kept(offer, Optional.of(current));
    }
}
