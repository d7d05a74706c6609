/**
 * Requests and replies, routing and the guards every request passes; the only place of Jetty and of
 * the template engine.
 */
@NullMarked
package satchel.launcher.http;

import org.jspecify.annotations.NullMarked;
