package satchel.pim.files;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import satchel.client.api.PimChange;
import satchel.client.api.PimId;
import satchel.client.api.PimOutcome;
import satchel.client.api.PimRevision;

/**
 * What a change makes of a file.
 *
 * @param id the file's name
 * @param expected of the file that it takes the place of; absent where there must be none
 */
record NewText(PimChange change, PimId id, Optional<PimRevision> expected, byte[] bytes) {
    /**
     * @param id which the program has chosen
     */
    static NewText of(PimChange.Create create, PimId id) {
        return new NewText(create, id, Optional.empty(), bytes(create.text()));
    }

    static NewText of(PimChange.Replace replace) {
        return new NewText(
                replace, replace.id(), Optional.of(replace.expected()), bytes(replace.text()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Some file systems take names for the same that differ in case. */
    boolean isCalled(String name) {
        return id.value().equalsIgnoreCase(name);
    }

    PimOutcome done() {
        return new PimOutcome.Done(change, id, Optional.of(Fingerprint.of(bytes)));
    }
}
