package satchel.dav.resource;

/** One thing that a request changes: a MOVE changes two. */
public record Write(Address address, WriteReach reach) {}
