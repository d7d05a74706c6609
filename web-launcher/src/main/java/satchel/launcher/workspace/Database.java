package satchel.launcher.workspace;

import java.time.Instant;
import satchel.dav.resource.Home;

/**
 * One of a user's databases.
 *
 * @param kind for people: "Calendar", "Task list" …
 * @param path of the collection on this server, encoded
 * @param changed when it was last seen to change
 */
public record Database(
        Home home, String kind, String name, long records, Instant changed, String path) {}
