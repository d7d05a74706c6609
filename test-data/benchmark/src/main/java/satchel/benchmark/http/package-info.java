/** HTTP/1.1 over a bare socket: a client that costs less than the servers it measures. */
@NullMarked
package satchel.benchmark.http;

import org.jspecify.annotations.NullMarked;
