package satchel.launcher.catalogue;

import java.util.List;

/**
 * One downloadable of the catalogue.
 *
 * @param id of the PIM, short, as on the command line
 * @param file path of the bundle inside the catalogue's folder
 * @param size octets
 * @param sha256 hex
 */
public record Plugin(
        String id,
        String name,
        String version,
        List<String> services,
        String file,
        long size,
        String sha256) {
    public boolean serves(Service service) {
        return services.contains(service.id());
    }
}
