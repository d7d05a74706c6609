package satchel.dav.store.blob;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The hash of a body, taken on another thread while the body's own reads and writes. One chunk is
 * under way at a time.
 */
final class HashBeside {
    /** More would only take turns: a hash waits for nothing. */
    private static final ExecutorService THREADS =
            Executors.newFixedThreadPool(
                    Runtime.getRuntime().availableProcessors(),
                    Thread.ofPlatform().daemon().name("hash-", 0).factory());

    private final MessageDigest hash = Sha256.start();
    private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

    /**
     * Takes the next chunk, which must stay as it is until the call after this one returns: until
     * then it is being read.
     */
    void update(byte[] chunk, int length) {
        underWay.join();
        underWay = CompletableFuture.runAsync(() -> hash.update(chunk, 0, length), THREADS);
    }

    /** Of all chunks, in hex. */
    String digest() {
        underWay.join();
        return HexFormat.of().formatHex(hash.digest());
    }
}
