/**
 * Runs real programs for the demo and the end-to-end tests: our server, our client, and those
 * nobody here wrote, PostgreSQL among them.
 *
 * <p>Knows processes, files and sockets; nothing of Satchel's code.
 */
@NullMarked
package satchel.testdata.harness;

import org.jspecify.annotations.NullMarked;
