package satchel.dav.store;

import java.util.List;
import java.util.Optional;

/**
 * Who may enter, and with which secrets. Knows hashes only, never a password. Safe for use by many
 * threads.
 */
public interface AccountStore extends AutoCloseable {
    /** False if there is an account of that name already. */
    boolean add(String user, String passwordHash);

    boolean remove(String user);

    boolean setPasswordHash(String user, String passwordHash);

    Optional<String> passwordHash(String user);

    List<String> users();

    void addAppPassword(AppPassword password);

    List<AppPassword> appPasswords(String user);

    boolean revokeAppPassword(String user, String id);

    /** The choice a user made for a service, such as calendar, for next time. */
    Optional<String> serviceChoice(String user, String service);

    void chooseService(String user, String service, String pim);

    @Override
    void close();
}
