package satchel.sync.runtime.dav;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import satchel.sync.core.record.RecordId;

/**
 * Names for new objects: the UID where that is a harmless file name everywhere, else a random one,
 * and a random one where the UID's name turned out to be taken by something else.
 */
final class ResourceNames {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_@.-]{0,127}");
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private final String suffix;
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    ResourceNames(String suffix) {
        this.suffix = suffix;
    }

    RecordId propose(String uid) {
        RecordId byUid = new RecordId(uid + suffix);
        boolean safe =
                SAFE.matcher(uid).matches()
                        && !uid.contains("..")
                        && !DEVICE.matcher(uid.toLowerCase(Locale.ROOT)).matches();
        return safe && !taken.contains(byUid.value())
                ? byUid
                : new RecordId(UUID.randomUUID() + suffix);
    }

    void taken(RecordId id) {
        taken.add(id.value());
    }
}
