package satchel.content.bookmark;

import java.util.List;
import java.util.Optional;

/** What of a bookmark says where it stands. */
public interface Placed {
    String uid();

    BookmarkKind kind();

    /** The folder it says it is in; absent for a root. */
    Optional<String> parent();

    /** What this folder says of the order in it. */
    List<String> children();

    /** As it is written: a UTC date-time, which sorts as text. */
    Optional<String> created();
}
