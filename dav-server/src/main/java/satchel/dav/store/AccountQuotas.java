package satchel.dav.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The quotas of the accounts, asked again after a while: most writes need no look at the accounts,
 * and a quota that another process sets is in force within seconds.
 */
public final class AccountQuotas implements Quotas {
    private static final Duration LIFE = Duration.ofSeconds(10);
    private static final int MOST = 10_000;

    private record Known(OptionalLong quota, long edits, Instant until) {}

    private final AccountStore accounts;
    private final InstantSource clock;
    private final Map<String, Known> known = new HashMap<>();

    public AccountQuotas(AccountStore accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public OptionalLong of(String owner) {
        Instant now = clock.instant();
        long edits = accounts.edits();
        synchronized (known) {
            Known found = known.get(owner);
            if (found != null && found.edits() == edits && found.until().isAfter(now)) {
                return found.quota();
            }
        }
        OptionalLong quota = accounts.quota(owner);
        synchronized (known) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(owner, new Known(quota, edits, now.plus(LIFE)));
        }
        return quota;
    }
}
