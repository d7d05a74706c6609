package satchel.sync.core.canon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import satchel.content.line.Component;
import satchel.content.line.ContentReader;
import satchel.content.line.MalformedContentException;
import satchel.testdata.corpus.Answer;
import satchel.testdata.corpus.Corpus;

/** Each property and each parameter of each record counts, but for a reviewed list. */
class EachPropertyCountsTest {
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private final WithoutMeaning reviewed = WithoutMeaning.read("without-meaning.txt");
    private final Set<String> unseen = new TreeSet<>();
    private int seen;

    @Test
    void whatIsTakenOutIsMissedExceptWhereTheListSaysThatItMeansNothing()
            throws MalformedContentException {
        for (Answer.Written record : Corpus.rewrites("ours").written()) {
            for (Component root : ContentReader.read(record.body())) {
                takeOutEach(record.name(), withoutKnownZones(root));
            }
        }

        assertThat(unseen).isEmpty();
        assertThat(seen).isGreaterThan(2_500);
        assertThat(reviewed.unused()).isEmpty();
    }

    private void takeOutEach(String name, Component root) {
        String form = form(root);
        for (Removal removal : Removal.all(root)) {
            boolean missed = !form(removal.rest()).equals(form);
            if (missed) {
                seen++;
            } else if (!removal.saysNothing() && !reviewed.has(removal)) {
                unseen.add(name + ": " + removal.where() + " | " + removal.what());
            }
        }
    }

    /** Judged by another list of zones than the canonical form's. */
    private static Component withoutKnownZones(Component root) {
        List<Component> components = new ArrayList<>(root.components());
        components.removeIf(component ->
                component.property("TZID").filter(line -> isKnown(line.value())).isPresent());
        return new Component(root.name(), root.properties(), components);
    }

    private static boolean isKnown(String tzid) {
        return ZONES.stream().anyMatch(zone -> tzid.equals(zone) || tzid.endsWith("/" + zone));
    }

    private static String form(Component root) {
        List<Component> roots = List.of(root);
        return root.name().equals("VCARD") ? CardForm.of(roots) : CalendarForm.of(roots);
    }
}
