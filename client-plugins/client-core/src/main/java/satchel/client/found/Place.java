package satchel.client.found;

/**
 * Where a database is: nobody but this machine is told.
 *
 * @param pim id of its connector
 * @param where as that connector names it
 */
public record Place(String pim, String where) {}
