package satchel.dav.resource;

/** The URI that names a lock (RFC 4918 section 6.5), or any other state token of an If header. */
public record LockToken(String uri) {}
