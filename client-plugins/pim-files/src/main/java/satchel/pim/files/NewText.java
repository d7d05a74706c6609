package satchel.pim.files;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import satchel.client.api.PimChange;
import satchel.client.api.PimId;
import satchel.client.api.PimOutcome;

/**
 * What a change makes of a file.
 *
 * @param id the file's name
 */
record NewText(PimChange change, PimId id, byte[] bytes) {
    static NewText of(PimChange change, PimId id, String text) {
        return new NewText(change, id, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Some file systems take names for the same that differ in case. */
    boolean isCalled(String name) {
        return id.value().equalsIgnoreCase(name);
    }

    PimOutcome done() {
        return new PimOutcome.Done(change, id, Optional.of(Fingerprint.of(bytes)));
    }
}
