package satchel.pim.files.piece;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import satchel.content.line.MalformedContentException;

/** A .vcf file. A card is named by its UID, one without by its text. */
public final class CardPieces implements RecordPieces {
    private final LineEnd lineEnd;
    private final List<Piece> pieces;
    private final Map<String, Piece.Inside> cards = new LinkedHashMap<>();

    private CardPieces(LineEnd lineEnd, List<Piece> pieces) {
        this.lineEnd = lineEnd;
        this.pieces = List.copyOf(pieces);
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Inside card) {
                cards.put(freeName(card.name()), card);
            }
        }
    }

    public static CardPieces of(String file) throws MalformedContentException {
        return new CardPieces(LineEnd.of(file), Cutter.cut(file, 0));
    }

    @Override
    public Set<String> names() {
        return Collections.unmodifiableSet(cards.keySet());
    }

    @Override
    public Optional<String> mark(String name) {
        return Optional.ofNullable(cards.get(name)).map(Piece.Inside::text);
    }

    @Override
    public String text(String name) {
        return card(name).text();
    }

    @Override
    public String nameOf(String text) throws MalformedContentException {
        return Cutter.cut(lineEnd.applyTo(text), 0).stream()
                .filter(Piece.Inside.class::isInstance)
                .map(piece -> ((Piece.Inside) piece).name())
                .findFirst()
                .orElseThrow(() -> new MalformedContentException("there is no vCard in it"));
    }

    @Override
    public RecordPieces with(String text) throws MalformedContentException {
        List<Piece> longer = new ArrayList<>(pieces);
        if (!pieces.isEmpty() && !pieces.getLast().text().endsWith("\n")) {
            longer.add(new Piece.Outside(lineEnd.applyTo("\n")));
        }
        longer.addAll(Cutter.cut(lineEnd.applyTo(text), 0));
        return new CardPieces(lineEnd, longer);
    }

    @Override
    public RecordPieces replacing(String name, String text) throws MalformedContentException {
        return changed(name, Cutter.cut(lineEnd.applyTo(text), 0));
    }

    @Override
    public RecordPieces without(String name) {
        return changed(name, List.of());
    }

    @Override
    public String file() {
        return PieceList.text(pieces);
    }

    private RecordPieces changed(String name, List<Piece> fresh) {
        return new CardPieces(lineEnd, PieceList.replacing(pieces, List.of(card(name)), fresh));
    }

    private Piece.Inside card(String name) {
        return Optional.ofNullable(cards.get(name)).orElseThrow();
    }

    /** Address books do hold one UID twice; each card keeps a name, and the engine is told both. */
    private String freeName(String wanted) {
        String name = wanted;
        for (int n = 2; cards.containsKey(name); n++) {
            name = wanted + "#" + n;
        }
        return name;
    }
}
