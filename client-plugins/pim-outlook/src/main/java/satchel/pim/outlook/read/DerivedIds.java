package satchel.pim.outlook.read;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import satchel.client.api.PimId;

/**
 * Names for what an export gives none: from what a person would tell it by, so that the next export
 * has the same. Of several that are called alike, the later ones are numbered.
 */
public final class DerivedIds {
    private static final int LONG_ENOUGH = 32;

    private final Map<String, Integer> seen = new HashMap<>();

    /**
     * @param parts such as names and an address
     */
    public PimId of(List<String> parts) {
        String name =
                Fingerprint.of(String.join("\u001F", parts)).value().substring(0, LONG_ENOUGH);
        int number = seen.merge(name, 1, Integer::sum);
        return new PimId(number == 1 ? name : name + "-" + number);
    }

    public static String uid(PimId id) {
        return UUID.nameUUIDFromBytes(("export/" + id).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
