/**
 * Runs in the build only: makes the development key once, and writes and signs the catalogue of the
 * plug-ins built here.
 */
@NullMarked
package satchel.client.dist;

import org.jspecify.annotations.NullMarked;
