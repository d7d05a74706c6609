package satchel.dav.store;

/** A file's new body, already durable in the blob store. */
public record NewFile(Blob body, String mediaType) {}
