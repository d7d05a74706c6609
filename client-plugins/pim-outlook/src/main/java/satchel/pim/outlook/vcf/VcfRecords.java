package satchel.pim.outlook.vcf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import satchel.client.api.PimException;
import satchel.client.api.PimId;
import satchel.client.api.PimRead;
import satchel.client.api.PimRecord;
import satchel.content.card.Card;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.ContentReader;
import satchel.content.line.ContentWriter;
import satchel.content.line.MalformedContentException;
import satchel.pim.outlook.read.DerivedIds;
import satchel.pim.outlook.read.Fingerprint;

/** The cards of a file; those of version 2.1 as Outlook writes them, in the words of 3.0. */
public final class VcfRecords {
    private VcfRecords() {}

    public static Map<PimId, PimRead> of(String file) throws PimException {
        DerivedIds ids = new DerivedIds();
        Map<PimId, PimRead> reads = new LinkedHashMap<>();
        for (Component card : cards(file)) {
            PimId id = ids.of(identity(card));
            reads.put(id, read(card, id));
        }
        return reads;
    }

    private static List<Component> cards(String file) throws PimException {
        try {
            return file.isBlank() ? List.of() : ContentReader.read(file);
        } catch (MalformedContentException e) {
            throw new PimException(
                    PimException.Kind.UNREADABLE, "the file is not whole: " + e.getMessage(), e);
        }
    }

    private static PimRead read(Component card, PimId id) {
        Component current = OldCard.is(card) ? OldCard.renewed(card, DerivedIds.uid(id)) : card;
        String text = ContentWriter.write(current);
        try {
            Card.parse(text);
            return new PimRead.Found(new PimRecord(id, Fingerprint.of(text), text));
        } catch (MalformedContentException e) {
            return new PimRead.Unreadable(id, String.valueOf(e.getMessage()));
        }
    }

    /** Outlook gives a card no UID. */
    private static List<String> identity(Component card) {
        return card.property("UID").isPresent()
                ? values(card, "UID").toList()
                : Stream.of("N", "FN", "ORG", "EMAIL")
                        .flatMap(name -> values(card, name).limit(1))
                        .toList();
    }

    private static Stream<String> values(Component card, String name) {
        return card.properties(name).map(ContentLine::value);
    }
}
