package satchel.client.installer;

import org.osgi.framework.Version;
import satchel.client.catalogue.Offer;
import satchel.client.catalogue.Refusal;

/** What became of one plug-in. */
public sealed interface Outcome {
    record Installed(Offer offer) implements Outcome {}

    record Updated(Version from, Offer offer) implements Outcome {}

    /** The same version again: another build of it, or in place of a file that was not good. */
    record Renewed(Offer offer) implements Outcome {}

    /** This very file was there already; nothing was fetched. */
    record AlreadyThere(Offer offer) implements Outcome {}

    /** An update of it was refused; the installed one goes on. */
    record Unchanged(Offer installed, Refusal refusal) implements Outcome {}
}
