package satchel.client.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a publisher offers, and to whom.
 *
 * @param serial grows with every catalogue the publisher signs
 */
public record Catalogue(String audience, long serial, Instant expires, List<Offer> offers) {
    /** The audience this program belongs to: a catalogue for another one is not ours to follow. */
    public static final String AUDIENCE = "satchel-client";

    public Catalogue {
        offers = List.copyOf(offers);
    }

    public Optional<Offer> offer(String id) {
        return offers.stream().filter(offer -> offer.id().equals(id)).findFirst();
    }
}
