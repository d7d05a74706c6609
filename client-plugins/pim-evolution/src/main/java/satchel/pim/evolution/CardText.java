package satchel.pim.evolution;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import satchel.bus.BusException;
import satchel.content.card.Card;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.ContentReader;
import satchel.content.line.ContentWriter;
import satchel.content.line.MalformedContentException;

/**
 * A card in two forms. The data server reads vCard 3.0 only: a card of 4.0 is given to it in the
 * words of 3.0, with a mark that it remembers, and what has no such words as it stands.
 */
final class CardText {
    /** On a card that is one of vCard 4.0 everywhere else. */
    private static final String MARK = "X-SATCHEL-VERSION";

    private CardText() {}

    /** As the data server is given it. */
    static Component ofDataServer(Card card) {
        Component plain = withoutNeedlessEscapes(card.card());
        return card.version().equals("4.0")
                ? with(CardDowngrade.of(plain), line(MARK, "4.0"))
                : plain;
    }

    /**
     * Apple and Google write {@code http\://…}. The data server does not know that escape, and
     * would escape its backslash.
     */
    private static Component withoutNeedlessEscapes(Component card) {
        return new Component(
                card.name(),
                card.properties().stream()
                        .map(line -> Lines.valued(line, withoutNeedlessEscapes(line.value())))
                        .toList(),
                card.components());
    }

    private static String withoutNeedlessEscapes(String value) {
        StringBuilder plain = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            char next = i + 1 < value.length() ? value.charAt(i + 1) : 0;
            if (c != '\\' || next != ':' && next != '"') {
                plain.append(c);
            }
            if (c == '\\' && next != 0) {
                plain.append(next);
                i++;
            }
        }
        return plain.toString();
    }

    /** As everybody else knows it. */
    static String ofStandard(Component held) throws BusException {
        Component card = Photos.inlined(withoutIndex(held));
        boolean isOf4 = card.property(MARK).isPresent();
        return ContentWriter.write(isOf4 ? CardUpgrade.of(without(card, MARK)) : card);
    }

    /** The data server notes at each number what it finds it by. */
    private static Component withoutIndex(Component card) {
        return new Component(
                card.name(),
                card.properties().stream()
                        .map(line -> Lines.without(line, "X-EVOLUTION-E164"))
                        .toList(),
                card.components());
    }

    static Component read(String held) throws BusException {
        try {
            return ContentReader.read(held).getFirst();
        } catch (MalformedContentException e) {
            throw new BusException(
                    Channel.NONSENSE, "it tells a card that is none: " + e.getMessage());
        }
    }

    static Component with(Component card, ContentLine line) {
        return new Component(
                card.name(),
                Stream.concat(card.properties().stream(), Stream.of(line)).toList(),
                card.components());
    }

    static Component without(Component card, String name) {
        return new Component(
                card.name(),
                card.properties().stream().filter(line -> !line.name().equals(name)).toList(),
                card.components());
    }

    static ContentLine line(String name, String value) {
        return new ContentLine(Optional.empty(), name, List.of(), value);
    }
}
