package satchel.client.secret.keyring;

import org.freedesktop.dbus.DBusPath;

/** What a client and the service agreed on before a secret travels between them. */
record Session(DBusPath path, SecretCipher cipher) {}
