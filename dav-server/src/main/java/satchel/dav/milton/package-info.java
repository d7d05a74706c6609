/**
 * Milton's door: its HttpManager looks the resource up, authenticates and dispatches to our
 * methods. The only package that knows io.milton; everything behind it does not.
 */
@NullMarked
package satchel.dav.milton;

import org.jspecify.annotations.NullMarked;
