package satchel.client.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Talks to one program that keeps personal data. An OSGi service; a plug-in registers one for each
 * program it knows. It translates and decides nothing: what to write is the engine's business.
 */
@ProviderType
public interface PimConnector {
    PimInfo info();

    /** The databases found on this machine without being told where; possibly none. */
    List<DatabaseInfo> databases() throws PimException;

    /**
     * Opens one database of the program for records of one kind. Nothing is created by opening.
     *
     * @param where as the user or {@link #databases} named it: a path, a profile, a list's id
     * @throws PimException if there is no such database, or it cannot be used now
     */
    PimDatabase open(String where, Kind kind) throws PimException;
}
