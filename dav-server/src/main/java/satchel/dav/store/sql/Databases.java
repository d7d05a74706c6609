package satchel.dav.store.sql;

/** The databases that all users' workspaces are spread over. */
public interface Databases extends AutoCloseable {
    /** The one with all of this owner's data. */
    Database of(String owner);

    @Override
    void close();
}
