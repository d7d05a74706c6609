/** What a server holds: seeded objects whose right answers are known without asking. */
@NullMarked
package satchel.benchmark.data;

import org.jspecify.annotations.NullMarked;
