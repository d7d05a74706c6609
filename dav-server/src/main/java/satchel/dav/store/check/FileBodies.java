package satchel.dav.store.check;

import java.util.Optional;
import satchel.dav.store.Blob;

/** Tells of the bodies of files whether they are what their keys say. */
@FunctionalInterface
public interface FileBodies {
    /** What is wrong with a body, and what its user can do; empty if it is sound. */
    Optional<String> fault(Blob blob);
}
