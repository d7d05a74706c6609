package satchel.content.card;

import java.util.ArrayList;
import java.util.List;
import satchel.content.line.Component;
import satchel.content.line.ContentReader;
import satchel.content.line.ContentWriter;
import satchel.content.line.MalformedContentException;

/** A file of many vCards, as address books export and import them. */
public final class CardFile {
    private CardFile() {}

    /** One text per card, in the file's order; none for a blank file. */
    public static List<String> split(String file) throws MalformedContentException {
        if (file.isBlank()) {
            return List.of();
        }
        List<String> cards = new ArrayList<>();
        for (Component card : ContentReader.read(file)) {
            if (!card.name().equals("VCARD")) {
                throw new MalformedContentException(card.name() + " where a VCARD should be");
            }
            cards.add(ContentWriter.write(card));
        }
        return cards;
    }

    /** The file that {@link #split} cuts into these cards. */
    public static String join(List<String> cards) throws MalformedContentException {
        StringBuilder file = new StringBuilder();
        for (String card : cards) {
            for (Component component : ContentReader.read(card)) {
                file.append(ContentWriter.write(component));
            }
        }
        return file.toString();
    }
}
