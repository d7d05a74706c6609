package satchel.dav.store;

import satchel.dav.resource.ETag;

/** A file's new body, already durable in the blob store. */
public record NewFile(Blob body, ETag etag, String mediaType) {}
