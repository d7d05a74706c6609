package satchel.dav.bulk;

import java.util.Optional;
import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.ETag;

/**
 * A write that was done. Change numbers are the collection's, before and after it alone.
 *
 * @param etag of what is there now
 */
public record Written(Optional<ETag> etag, ChangeNumber before, ChangeNumber after) {}
