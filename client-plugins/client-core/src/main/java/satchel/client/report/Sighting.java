package satchel.client.report;

import satchel.client.api.DatabaseInfo;
import satchel.client.api.FoundDatabase;
import satchel.client.api.PimInfo;
import satchel.client.found.Place;

/**
 * A database that a connector found.
 *
 * @param plugin id of the plug-in that the connector is from
 */
record Sighting(String plugin, PimInfo pim, FoundDatabase found) {
    Place place() {
        return new Place(pim.id(), database().where());
    }

    DatabaseInfo database() {
        return found.database();
    }
}
