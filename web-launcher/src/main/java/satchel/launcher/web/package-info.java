/**
 * The pages: one file each, named after what it shows. May know: everything of the launcher but
 * Jetty.
 */
@NullMarked
package satchel.launcher.web;

import org.jspecify.annotations.NullMarked;
