package satchel.dav.card;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import satchel.content.line.Component;
import satchel.content.line.ContentReader;
import satchel.content.line.ContentWriter;
import satchel.content.line.MalformedContentException;

/**
 * How a client wants to see cards. A card that already is as asked for goes out byte for byte.
 *
 * @param version empty for whatever is stored
 * @param selection empty for all properties
 */
public record CardView(Optional<CardVersion> version, Optional<CardSelection> selection) {
    public static final CardView AS_STORED = new CardView(Optional.empty(), Optional.empty());

    public static CardView in(CardVersion version) {
        return new CardView(Optional.of(version), Optional.empty());
    }

    public Shown of(byte[] stored) {
        if (version.isEmpty() && selection.isEmpty()) {
            return new Shown.Body(stored);
        }
        try {
            return shown(stored);
        } catch (MalformedContentException acceptedByOlderRules) {
            return new Shown.Inconvertible("The card cannot be read.");
        }
    }

    private Shown shown(byte[] stored) throws MalformedContentException {
        String text = new String(stored, StandardCharsets.UTF_8);
        Component card = ContentReader.read(text).getFirst();
        boolean asIs = version.isEmpty() || version.equals(versionOf(card));
        Shown whole =
                asIs ? new Shown.Body(stored) : CardConversion.to(version.orElseThrow(), card);
        return switch (whole) {
            case Shown.Inconvertible no -> no;
            case Shown.Body body -> selection.isEmpty() ? body : cut(body, selection.get());
        };
    }

    private static Optional<CardVersion> versionOf(Component card) {
        return card.property("VERSION").flatMap(line -> CardVersion.of(line.value()));
    }

    private static Shown cut(Shown.Body body, CardSelection selection)
            throws MalformedContentException {
        String text = new String(body.bytes(), StandardCharsets.UTF_8);
        Component card = selection.of(ContentReader.read(text).getFirst());
        return new Shown.Body(ContentWriter.write(card).getBytes(StandardCharsets.UTF_8));
    }
}
