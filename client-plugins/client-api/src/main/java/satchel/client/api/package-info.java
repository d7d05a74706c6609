/**
 * What a plug-in offers to Satchel: a program's databases and their records, in words of its own.
 * May know: the JDK.
 */
@NullMarked
@Version("0.1.0")
package satchel.client.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
