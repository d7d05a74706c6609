/** What it means for a store to be sound: findings, and how a body is read anew to compare. */
@NullMarked
package satchel.dav.store.check;

import org.jspecify.annotations.NullMarked;
