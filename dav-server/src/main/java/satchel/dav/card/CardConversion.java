package satchel.dav.card;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardReader;
import ezvcard.io.text.VCardWriter;
import ezvcard.property.StructuredName;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.ContentReader;
import satchel.content.line.ContentWriter;
import satchel.content.line.MalformedContentException;

/**
 * A card in the other version. What that version has no name for is written all the same: a program
 * passes over properties it does not know, but what it never saw it cannot give back.
 */
final class CardConversion {
    private CardConversion() {}

    static Shown to(CardVersion wanted, Component card) {
        String known = ContentWriter.write(with(card, Alike.others(card)));
        try {
            Optional<String> written = read(known).map(vcard -> write(vcard, wanted));
            return written.isPresent()
                    ? joined(ContentReader.read(written.get()).getFirst(), Alike.in(card, wanted))
                    : inconvertible(wanted, "there is none in the object");
        } catch (RuntimeException | MalformedContentException ofTheLibrary) {
            // ez-vcard throws what it likes at parameters that it cannot write, and writes what
            // nobody can read; the card stays available as it is stored, and the other cards of
            // the answer are none the worse.
            return inconvertible(wanted, String.valueOf(ofTheLibrary.getMessage()));
        }
    }

    private static Shown inconvertible(CardVersion wanted, String why) {
        return new Shown.Inconvertible(
                "The card cannot be had as vCard " + wanted.number() + ": " + why);
    }

    private static Shown joined(Component converted, List<ContentLine> alike) {
        List<ContentLine> all =
                Stream.concat(converted.properties().stream(), alike.stream()).toList();
        String text = ContentWriter.write(with(converted, all));
        return new Shown.Body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Component with(Component card, List<ContentLine> properties) {
        return new Component(card.name(), properties, List.of());
    }

    private static Optional<VCard> read(String card) {
        try (VCardReader reader = new VCardReader(card)) {
            return Optional.ofNullable(reader.readNext());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String write(VCard card, CardVersion wanted) {
        StringWriter text = new StringWriter();
        try (VCardWriter writer = new VCardWriter(text, version(wanted))) {
            writer.setAddProdId(false);
            writer.setVersionStrict(false);
            writer.setCaretEncodingEnabled(true);
            writer.write(named(card, wanted));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static VCardVersion version(CardVersion wanted) {
        return switch (wanted) {
            case V3 -> VCardVersion.V3_0;
            case V4 -> VCardVersion.V4_0;
        };
    }

    /** RFC 2426 section 3.1.2 wants an N, which RFC 6350 section 6.2.2 does not. */
    private static VCard named(VCard card, CardVersion wanted) {
        boolean nameless = card.getStructuredName() == null && card.getFormattedName() != null;
        if (wanted == CardVersion.V3 && nameless) {
            StructuredName name = new StructuredName();
            name.setFamily(card.getFormattedName().getValue());
            card.setStructuredName(name);
        }
        return card;
    }
}
