package satchel.client.catalogue;

import java.time.Instant;
import java.util.Optional;
import org.osgi.framework.Version;

/** The rules: what a catalogue, an offer and a jar must be before anything is installed. */
public final class Judge {
    private Judge() {}

    /**
     * Whether this catalogue may be followed now.
     *
     * @param seen the highest serial this client has followed so far
     */
    public static void judge(Catalogue catalogue, long seen, Instant now) throws RefusedException {
        if (!catalogue.audience().equals(Catalogue.AUDIENCE)) {
            throw new RefusedException(new Refusal.OtherAudience(catalogue.audience()));
        }
        if (!now.isBefore(catalogue.expires())) {
            throw new RefusedException(new Refusal.Expired(catalogue.expires()));
        }
        if (catalogue.serial() < seen) {
            throw new RefusedException(new Refusal.OlderCatalogue(catalogue.serial(), seen));
        }
    }

    /** The offer by this id, if it fits this client and is not a step back. */
    public static Offer choose(
            Catalogue catalogue, String id, Version api, Optional<Version> installed)
            throws RefusedException {
        Offer offer =
                catalogue
                        .offer(id)
                        .orElseThrow(() -> new RefusedException(new Refusal.NotOffered(id)));
        judgeApi(offer, api);
        if (installed.isPresent() && offer.version().compareTo(installed.get()) < 0) {
            throw new RefusedException(
                    new Refusal.OlderVersion(id, offer.version(), installed.get()));
        }
        return offer;
    }

    /**
     * Whether these bytes are the plug-in that was promised, for this client: asked before an
     * install and again at every start. Neither expiry nor serial matters here, so that what was
     * accepted once keeps working without a server.
     */
    public static void judge(Offer accepted, byte[] jar, Version api) throws RefusedException {
        String id = accepted.id();
        if (jar.length != accepted.size()) {
            throw new RefusedException(new Refusal.WrongSize(id, accepted.size(), jar.length));
        }
        Sha256 found = Sha256.of(jar);
        if (!found.equals(accepted.sha256())) {
            throw new RefusedException(new Refusal.WrongHash(id, accepted.sha256(), found));
        }
        judgeIdentity(accepted, jar);
        judgeApi(accepted, api);
    }

    private static void judgeApi(Offer offer, Version api) throws RefusedException {
        if (!offer.api().includes(api)) {
            throw new RefusedException(new Refusal.OtherApi(offer.id(), offer.api(), api));
        }
    }

    private static void judgeIdentity(Offer accepted, byte[] jar) throws RefusedException {
        String id = accepted.id();
        BundleIdentity identity =
                BundleIdentity.of(jar)
                        .orElseThrow(() -> new RefusedException(new Refusal.NotABundle(id)));
        if (!identity.symbolicName().equals(accepted.bundle())) {
            throw new RefusedException(
                    new Refusal.WrongBundle(id, accepted.bundle(), identity.symbolicName()));
        }
        if (!identity.version().equals(accepted.version().toString())) {
            throw new RefusedException(
                    new Refusal.WrongVersion(id, accepted.version(), identity.version()));
        }
    }
}
