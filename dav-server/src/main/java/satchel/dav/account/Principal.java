package satchel.dav.account;

/** A user who has proved who they are. */
public record Principal(String name) {}
