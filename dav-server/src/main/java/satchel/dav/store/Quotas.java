package satchel.dav.store;

import java.util.OptionalLong;

/** How many bytes each user may keep. */
@FunctionalInterface
public interface Quotas {
    /** Nothing but the disk limits anybody. */
    Quotas NONE = _ -> OptionalLong.empty();

    OptionalLong of(String owner);
}
