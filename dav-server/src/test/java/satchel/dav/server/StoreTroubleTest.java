package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import satchel.dav.store.StoreException;
import satchel.dav.store.StoreFullException;
import satchel.dav.store.StoreUnavailableException;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.store.memory.MemoryStores;

/** What a client hears when the store cannot do its work. */
final class StoreTroubleTest {
    private static final IOException CAUSE = new IOException("injected");

    @Test
    void fullDiskIs507() {
        HttpResponse<String> answer = get(new StoreFullException("full", CAUSE));

        assertThat(answer.statusCode()).isEqualTo(507);
        assertThat(answer.body()).contains("sufficient-disk-space");
    }

    @Test
    void storeOutOfReachIs503WithATimeToComeBack() {
        HttpResponse<String> answer = get(new StoreUnavailableException("no database", CAUSE));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body()).doesNotContain("no database");
    }

    @Test
    void anyOtherFailureIs500WithoutDetails() {
        HttpResponse<String> answer = get(new StoreException("secret detail", CAUSE));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret detail");
    }

    private static HttpResponse<String> get(StoreException trouble) {
        MemoryStores sound = MemoryStores.open(Clock.systemUTC());
        MemoryStores stores =
                new MemoryStores(
                        troubled(trouble),
                        sound.locks(),
                        sound.files(),
                        sound.blobs(),
                        sound.uploads(),
                        sound.accounts());
        try (Serving serving = new Serving(stores)) {
            return serving.send("GET", Serving.HOME + "work/a.ics", "");
        }
    }

    /** Fails with each call but the last. */
    private static WorkspaceStore troubled(StoreException trouble) {
        return (WorkspaceStore)
                Proxy.newProxyInstance(
                        StoreTroubleTest.class.getClassLoader(),
                        new Class<?>[] {WorkspaceStore.class},
                        (_, method, _) -> {
                            if (method.getName().equals("close")) {
                                return null;
                            }
                            throw trouble;
                        });
    }
}
