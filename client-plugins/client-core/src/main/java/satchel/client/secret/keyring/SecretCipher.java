package satchel.client.secret.keyring;

import satchel.bus.BusException;

/** How a secret looks on its way over the bus. */
interface SecretCipher {
    /**
     * A secret under way.
     *
     * @param parameters of the algorithm
     */
    record Sealed(byte[] parameters, byte[] value) {}

    Sealed close(byte[] secret);

    byte[] open(Sealed sealed) throws BusException;
}
