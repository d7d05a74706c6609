package satchel.dav.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A map that forgets what was not used for longest. Safe for use by many threads. */
final class RecentlyUsed<K, V> {
    private static final float LOAD = 0.75f;

    private final Map<K, V> values;

    RecentlyUsed(int limit) {
        values =
                new LinkedHashMap<>(16, LOAD, true) {
                    private static final long serialVersionUID = 1;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                        return size() > limit;
                    }
                };
    }

    synchronized Optional<V> get(K key) {
        return Optional.ofNullable(values.get(key));
    }

    synchronized void put(K key, V value) {
        values.put(key, value);
    }

    synchronized void remove(K key) {
        values.remove(key);
    }
}
