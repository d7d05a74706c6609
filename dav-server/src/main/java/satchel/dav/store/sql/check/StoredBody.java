package satchel.dav.store.sql.check;

import java.sql.SQLException;
import java.util.Optional;
import satchel.dav.store.ContentTag;
import satchel.dav.store.StoreException;
import satchel.dav.store.sql.EncodedBody;
import satchel.dav.store.sql.Session;

/** A body as somebody's row names it, with what is wrong about it. */
sealed interface StoredBody {
    @SuppressWarnings("ArrayRecordComponent") // bytes are handed over, never compared
    record Sound(byte[] bytes) implements StoredBody {}

    record Broken(String what) implements StoredBody {}

    /** The ETag is a hash of the body, so that it tells of every bit. */
    static StoredBody read(
            Session session, String owner, String collection, long change, String etag, long size)
            throws SQLException {
        Optional<EncodedBody> found =
                session.first(
                        """
                        SELECT encoding, bytes FROM body
                        WHERE owner = ? AND collection = ? AND change = ?
                        """,
                        row -> new EncodedBody(row.getInt(1), row.getBytes(2)),
                        owner,
                        collection,
                        change);
        return found.map(body -> judge(body, etag, size))
                .orElseGet(() -> new Broken("its body is missing"));
    }

    private static StoredBody judge(EncodedBody body, String etag, long size) {
        byte[] bytes;
        try {
            bytes = body.decoded(size);
        } catch (StoreException e) {
            return new Broken("its body cannot be read: " + e.getMessage());
        }
        if (bytes.length != size) {
            return new Broken("its body has %d bytes and not %d".formatted(bytes.length, size));
        }
        return ContentTag.of(bytes).value().equals(etag)
                ? new Sound(bytes)
                : new Broken("its body is not the one that its ETag is of");
    }
}
