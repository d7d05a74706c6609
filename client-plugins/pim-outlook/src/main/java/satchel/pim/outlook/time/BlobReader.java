package satchel.pim.outlook.time;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import satchel.pim.outlook.item.MalformedItemException;

/** Reads numbers and strings out of a binary value, from its start to its end. */
final class BlobReader {
    private final ByteBuffer rest;
    private final String what;

    /**
     * @param what is read, as a message names it
     */
    BlobReader(byte[] bytes, String what) {
        this.rest = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.what = what;
    }

    int unsignedShort() throws MalformedItemException {
        need(2);
        return Short.toUnsignedInt(rest.getShort());
    }

    int integer() throws MalformedItemException {
        need(4);
        return rest.getInt();
    }

    /** A number of things that follow, each of so many bytes at least: never more than can be. */
    int count(int bytesEach) throws MalformedItemException {
        int count = integer();
        if (count < 0 || (long) count * bytesEach > rest.remaining()) {
            throw cutShort();
        }
        return count;
    }

    String text(int bytes, Charset charset) throws MalformedItemException {
        need(bytes);
        byte[] text = new byte[bytes];
        rest.get(text);
        return new String(text, charset);
    }

    void skip(int bytes) throws MalformedItemException {
        need(bytes);
        rest.position(rest.position() + bytes);
    }

    boolean isAtEnd() {
        return !rest.hasRemaining();
    }

    private void need(int bytes) throws MalformedItemException {
        if (bytes < 0 || bytes > rest.remaining()) {
            throw cutShort();
        }
    }

    private MalformedItemException cutShort() {
        return new MalformedItemException(what + " is cut short");
    }
}
