package satchel.dav.resource;

/** The place of an upload resource; its name is what only its maker can know. */
public record UploadPath(String owner, String name) {}
