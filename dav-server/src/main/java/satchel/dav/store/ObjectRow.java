package satchel.dav.store;

import java.time.Instant;
import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.ETag;

/** Everything about an object but its body. */
public record ObjectRow(
        String name,
        ETag etag,
        long size,
        Instant modified,
        ChangeNumber change,
        ObjectIndex index) {}
