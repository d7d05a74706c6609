/**
 * Bodies that come in several requests (draft-ietf-httpbis-resumable-upload): the fields that speak
 * of them, what is refused, and how one body is received by one request at a time. Knows the store
 * of uploads; what becomes of a whole body is for others to say.
 */
@NullMarked
package satchel.dav.upload;

import org.jspecify.annotations.NullMarked;
