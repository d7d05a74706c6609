package satchel.dav.store;

import java.util.List;
import java.util.function.Function;
import satchel.dav.resource.Address;
import satchel.dav.resource.Write;
import satchel.dav.resource.WriteReach;

/**
 * A COPY or MOVE within one owner's data (RFC 4918 sections 9.8 and 9.9).
 *
 * @param <P> the path of what is transferred: both ends are of one kind
 */
public record Transfer<P>(P from, P to, Kind kind, Extent extent, Overwrite overwrite) {
    /** What it changes, as locks see it. */
    public List<Write> writes(Function<P, Address> address, WriteReach reach) {
        Write arrival = new Write(address.apply(to), reach);
        return switch (kind) {
            case COPY -> List.of(arrival);
            case MOVE -> List.of(new Write(address.apply(from), reach), arrival);
        };
    }

    public enum Kind {
        COPY,
        MOVE
    }

    /** Depth infinity, or of a copied collection only itself: Depth 0. */
    public enum Extent {
        TREE,
        RESOURCE
    }

    /** RFC 4918 section 10.6. */
    public enum Overwrite {
        ALLOWED,
        REFUSED
    }
}
