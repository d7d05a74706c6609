package satchel.sync.runtime.dav;

import java.net.URI;

/**
 * A calendar or an address book on a server.
 *
 * @param uri ends with a slash
 * @param name for people
 */
public record DavCollection(URI uri, String name) {}
