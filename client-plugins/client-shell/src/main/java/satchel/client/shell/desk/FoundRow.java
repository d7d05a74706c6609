package satchel.client.shell.desk;

/**
 * A database that was found on this machine.
 *
 * @param database as its connector names it
 * @param title for people: its name, what it holds, whose it is
 * @param collection that would suit it
 */
public record FoundRow(String pim, String database, String title, String collection) {}
