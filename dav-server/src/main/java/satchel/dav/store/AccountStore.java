package satchel.dav.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who may enter, and with which secrets. Knows hashes only, never a password. Safe for use by many
 * threads.
 */
public interface AccountStore extends AutoCloseable {
    /** False if there is an account of that name already. */
    boolean add(String user, String passwordHash);

    /**
     * Removes the account with its app passwords, their reports and its choices; its workspace is
     * left as it is.
     */
    boolean remove(String user);

    boolean setPasswordHash(String user, String passwordHash);

    Optional<String> passwordHash(String user);

    /** Bytes that the user may keep; empty if nothing but the disk limits them. */
    OptionalLong quota(String user);

    /** False if there is no such account. */
    boolean setQuota(String user, OptionalLong bytes);

    /** All names, in alphabetical order. */
    List<String> users();

    /** False if there is no such account. */
    boolean addAppPassword(AppPassword password);

    /** In the order they were added. */
    List<AppPassword> appPasswords(String user);

    /** With the report of the device whose it was. */
    boolean revokeAppPassword(String user, String id);

    /** Takes the place of what the device told before; false if there is no such app password. */
    boolean keepReport(DeviceReport report);

    /** Of all devices that have told something, the latest first. */
    List<DeviceReport> reports(String user);

    /** The choice a user made for a service, such as calendar, for next time. */
    Optional<String> serviceChoice(String user, String service);

    /** Has no effect where there is no such account. */
    void chooseService(String user, String service, String pim);

    /**
     * Grows with every change of a secret through this object: what was learnt from the store
     * before is to be asked again. Changes that another process makes do not show here.
     */
    long edits();

    @Override
    void close();
}
