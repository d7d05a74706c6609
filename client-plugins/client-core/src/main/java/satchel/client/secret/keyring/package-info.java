/**
 * The desktop's keyring through the Secret Service API of freedesktop.org, version 0.2: GNOME
 * Keyring, KWallet, KeePassXC. Asked over {@code satchel.bus}.
 */
@NullMarked
package satchel.client.secret.keyring;

import org.jspecify.annotations.NullMarked;
