/**
 * What broken networks, proxies, portals and servers do to requests and answers, piece by piece.
 */
@NullMarked
package satchel.testdata.harness.fault;

import org.jspecify.annotations.NullMarked;
