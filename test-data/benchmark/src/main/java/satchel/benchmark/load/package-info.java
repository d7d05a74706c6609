/** Clients that send, wait and check; what they and the server's processor time tell. */
@NullMarked
package satchel.benchmark.load;

import org.jspecify.annotations.NullMarked;
