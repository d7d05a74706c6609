package satchel.sync.core.canon;

/** SHA-256 of a text, for what needs a name that depends on all of it. */
public final class Digest {
    private Digest() {}

    /** 64 hexadecimal digits. */
    public static String of(String text) {
        return Sha256.hex(text);
    }
}
