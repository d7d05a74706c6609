package satchel.client.secret.keyring;

import java.util.List;
import satchel.bus.BusException;

/** An array of bytes, as the library hands it out. */
final class Octets {
    private Octets() {}

    static byte[] of(Object array) throws BusException {
        return switch (array) {
            case byte[] bytes -> bytes;
            case Byte[] boxed -> unboxed(List.of(boxed));
            case List<?> list -> unboxed(list);
            default -> throw new BusException("", "the keyring answered with " + array.getClass());
        };
    }

    private static byte[] unboxed(List<?> list) {
        byte[] bytes = new byte[list.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (Byte) list.get(i);
        }
        return bytes;
    }
}
