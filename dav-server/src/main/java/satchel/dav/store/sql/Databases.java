package satchel.dav.store.sql;

import java.util.List;

/** The databases that all users' workspaces are spread over. */
public interface Databases extends AutoCloseable {
    /** The one with all of this owner's data. */
    Database of(String owner);

    List<? extends Database> all();

    @Override
    void close();
}
