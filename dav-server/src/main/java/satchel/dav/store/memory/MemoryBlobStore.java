package satchel.dav.store.memory;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import satchel.dav.store.Blob;
import satchel.dav.store.BlobStore;
import satchel.dav.store.StoreException;

/** Bodies that live as long as the process. */
public final class MemoryBlobStore implements BlobStore {
    @SuppressWarnings("ArrayRecordComponent") // bytes are streamed out, never compared
    private record Kept(byte[] bytes, Instant since) {}

    private final InstantSource clock;
    private final Map<String, Kept> blobs = new ConcurrentHashMap<>();

    public MemoryBlobStore(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Blob put(InputStream body) throws IOException {
        byte[] bytes = body.readAllBytes();
        String sha256 = sha256(bytes);
        blobs.put(sha256, new Kept(bytes, clock.instant()));
        return new Blob(sha256, bytes.length);
    }

    private static String sha256(byte[] bytes) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(hash.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    @Override
    public void copy(Blob blob, long from, long length, OutputStream out) throws IOException {
        if (length == 0) {
            return; // the empty one is not kept
        }
        byte[] bytes =
                Optional.ofNullable(blobs.get(blob.sha256()))
                        .map(Kept::bytes)
                        .orElseThrow(() ->
                                new StoreException("the body " + blob.sha256() + " is missing"));
        out.write(bytes, Math.toIntExact(from), Math.toIntExact(length));
    }

    @Override
    public long free() {
        return Runtime.getRuntime().maxMemory();
    }

    @Override
    public int sweep(Instant before, Function<Collection<String>, Set<String>> needed) {
        List<Map.Entry<String, Kept>> old =
                blobs.entrySet().stream()
                        .filter(blob -> blob.getValue().since().isBefore(before))
                        .map(blob -> Map.entry(blob.getKey(), blob.getValue()))
                        .toList();
        Set<String> kept = needed.apply(old.stream().map(Map.Entry::getKey).toList());
        return (int)
                old.stream()
                        .filter(blob -> !kept.contains(blob.getKey()))
                        .filter(blob -> blobs.remove(blob.getKey(), blob.getValue()))
                        .count();
    }
}
