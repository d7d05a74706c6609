package satchel.pim.outlook.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import satchel.client.api.PimRead;
import satchel.client.api.PimRevision;

/** SHA-256: exports carry no versions, and what Outlook notes of changes has gaps. */
public final class Fingerprint {
    private Fingerprint() {}

    public static PimRevision of(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new PimRevision(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public static PimRevision of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of a record; one that cannot be read changes when it can be. */
    public static PimRevision of(PimRead read) {
        return switch (read) {
            case PimRead.Found found -> found.record().revision();
            case PimRead.Unreadable unreadable -> of(unreadable.why());
            case PimRead.Missing missing -> of(missing.id().value());
        };
    }
}
