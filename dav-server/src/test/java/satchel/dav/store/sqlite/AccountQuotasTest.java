package satchel.dav.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.dav.store.AccountQuotas;
import satchel.dav.store.AccountStore;

/** Quotas of accounts that this process and others may change. */
final class AccountQuotasTest {
    @TempDir Path folder;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

    @Test
    void aQuotaSetHereIsInForceAtOnceAndOneSetElsewhereWithinSeconds() {
        try (AccountStore here = SqliteStores.openAccounts(folder);
                AccountStore elsewhere = SqliteStores.openAccounts(folder)) {
            here.add("ann", "hash");
            AccountQuotas quotas = new AccountQuotas(here, now::get);
            assertThat(quotas.of("ann")).isEmpty();

            here.setQuota("ann", OptionalLong.of(7));
            assertThat(quotas.of("ann")).hasValue(7);

            elsewhere.setQuota("ann", OptionalLong.of(9));
            now.set(Instant.EPOCH.plus(Duration.ofSeconds(11)));
            assertThat(quotas.of("ann")).hasValue(9);
        }
    }
}
