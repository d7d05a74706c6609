/**
 * Replaces files of programs so that nobody ever finds half of one. Carried by the plug-ins that
 * write files; knows the file system only.
 */
@NullMarked
package satchel.file;

import org.jspecify.annotations.NullMarked;
