/**
 * Looks at both sides, has a plan made, and carries it out. Knows the replicas, the base, the
 * journal and sync-core; no PIM and no protocol.
 */
@NullMarked
package satchel.sync.runtime.run;

import org.jspecify.annotations.NullMarked;
