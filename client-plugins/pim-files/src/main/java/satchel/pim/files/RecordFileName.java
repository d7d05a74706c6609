package satchel.pim.files;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import satchel.client.api.PimChange;

/** The name of a new record's file: its UID where that is safe on every file system. */
final class RecordFileName {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_@+][A-Za-z0-9._@+-]{0,180}");

    private RecordFileName() {}

    /**
     * A name that no file has yet.
     *
     * @param create proposes what another side calls the record
     */
    static String choose(
            Predicate<String> isTaken,
            RecordFormat format,
            Optional<String> uid,
            PimChange.Create create) {
        String stem =
                Stream.concat(
                                uid.stream(),
                                Stream.of(withoutExtension(create.id().value(), format)))
                        .filter(name -> SAFE.matcher(name).matches())
                        .findFirst()
                        .orElseGet(() -> Fingerprint.of(create.text()).value().substring(0, 32));
        String name = stem + format.extension();
        for (int n = 2; isTaken.test(name); n++) {
            name = stem + "-" + n + format.extension();
        }
        return name;
    }

    private static String withoutExtension(String name, RecordFormat format) {
        return format.fits(name)
                ? name.substring(0, name.length() - format.extension().length())
                : name;
    }
}
