package satchel.client.catalogue;

import java.util.List;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * One plug-in as a catalogue describes it.
 *
 * @param id what the user types, such as {@code files}
 * @param bundle the symbolic name the jar must carry
 * @param api the versions of {@code satchel.client.api} the plug-in works with
 * @param services the kinds it serves, such as {@code calendar}
 * @param file where the jar lies, relative to the catalogue
 * @param size of the jar, in bytes
 */
public record Offer(
        String id,
        String bundle,
        String name,
        Version version,
        VersionRange api,
        List<String> services,
        String file,
        long size,
        Sha256 sha256) {
    public Offer {
        services = List.copyOf(services);
    }

    /** Whether both promise the very same jar, and not only the same version. */
    public boolean isSameFileAs(Offer other) {
        return version.equals(other.version) && sha256.equals(other.sha256);
    }
}
