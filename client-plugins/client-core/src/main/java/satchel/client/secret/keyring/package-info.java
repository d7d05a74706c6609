/**
 * The desktop's keyring through the Secret Service API of freedesktop.org, version 0.2: GNOME
 * Keyring, KWallet, KeePassXC. The only place that knows D-Bus and its library.
 */
@NullMarked
package satchel.client.secret.keyring;

import org.jspecify.annotations.NullMarked;
