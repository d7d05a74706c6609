/**
 * Fetches plug-ins, keeps them, and puts them into the running framework, after {@code
 * satchel.client.catalogue} has judged every byte; decides nothing itself.
 */
@NullMarked
package satchel.client.installer;

import org.jspecify.annotations.NullMarked;
