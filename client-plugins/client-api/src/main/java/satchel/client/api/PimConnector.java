package satchel.client.api;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Talks to one program that keeps personal data, or to several that keep it in the same way. An
 * OSGi service; a plug-in registers one for each program it knows. It translates and decides
 * nothing: what to write is the engine's business.
 */
@ProviderType
public interface PimConnector {
    PimInfo info();

    /**
     * The databases found on this machine without being told where; possibly none. Answers within a
     * fraction of a second and changes nothing: a program that is not there is no error, and one
     * that cannot be asked now is one that was not found.
     */
    List<FoundDatabase> databases() throws PimException;

    /**
     * Opens one database of the program for records of one kind. Nothing is created by opening.
     *
     * @param where as the user or {@link #databases} named it: a path, a profile, a list's id
     * @throws PimException if there is no such database, or it cannot be read now
     */
    PimDatabase open(String where, Kind kind) throws PimException;

    /**
     * Makes an empty database, for the user to see in the program.
     *
     * @param name for people, or a path where databases are files
     * @param components as in {@link DatabaseInfo}
     * @throws PimException if the program takes no new ones from outside
     */
    default DatabaseInfo create(String name, Kind kind, Set<String> components)
            throws PimException {
        throw new PimException(
                PimException.Kind.UNSUPPORTED,
                info().name() + " takes no new databases; make '" + name + "' in the program");
    }
}
