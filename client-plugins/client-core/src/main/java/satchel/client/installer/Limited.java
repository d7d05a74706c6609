package satchel.client.installer;

import java.io.IOException;
import java.io.InputStream;

/** Reads no more than is allowed, whatever the other end sends. */
final class Limited {
    private Limited() {}

    static byte[] read(InputStream in, long most, String name) throws IOException {
        byte[] bytes = in.readNBytes(Math.toIntExact(most + 1));
        if (bytes.length > most) {
            throw new IOException("%s is larger than the %d bytes expected".formatted(name, most));
        }
        return bytes;
    }
}
