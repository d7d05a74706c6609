package satchel.client.installer;

import java.util.Optional;
import satchel.client.catalogue.Offer;
import satchel.client.catalogue.Refusal;

/**
 * A plug-in that is installed here.
 *
 * @param refused why it was not started this time, absent if it runs
 * @param previous the version one can go back to
 */
public record InstalledPlugin(Offer offer, Optional<Refusal> refused, Optional<Offer> previous) {}
