package satchel.pim.files.piece;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import satchel.content.line.MalformedContentException;

/**
 * A .vcf or .bookmark file: records that stand one after the other. One is named by its UID, a card
 * without by its text.
 */
public final class LoosePieces implements RecordPieces {
    private final LineEnd lineEnd;
    private final List<Piece> pieces;
    private final Map<String, Piece.Inside> records = new LinkedHashMap<>();

    private LoosePieces(LineEnd lineEnd, List<Piece> pieces) {
        this.lineEnd = lineEnd;
        this.pieces = List.copyOf(pieces);
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Inside record) {
                records.put(freeName(record.name()), record);
            }
        }
    }

    public static LoosePieces of(String file) throws MalformedContentException {
        return new LoosePieces(LineEnd.of(file), Cutter.cut(file, 0));
    }

    @Override
    public Set<String> names() {
        return Collections.unmodifiableSet(records.keySet());
    }

    @Override
    public Optional<String> mark(String name) {
        return Optional.ofNullable(records.get(name)).map(Piece.Inside::text);
    }

    @Override
    public String text(String name) {
        return record(name).text();
    }

    @Override
    public String nameOf(String text) throws MalformedContentException {
        return Cutter.cut(lineEnd.applyTo(text), 0).stream()
                .filter(Piece.Inside.class::isInstance)
                .map(piece -> ((Piece.Inside) piece).name())
                .findFirst()
                .orElseThrow(() -> new MalformedContentException("there is no record in it"));
    }

    @Override
    public RecordPieces with(String text) throws MalformedContentException {
        List<Piece> longer = new ArrayList<>(pieces);
        if (!pieces.isEmpty() && !pieces.getLast().text().endsWith("\n")) {
            longer.add(new Piece.Outside(lineEnd.applyTo("\n")));
        }
        longer.addAll(Cutter.cut(lineEnd.applyTo(text), 0));
        return new LoosePieces(lineEnd, longer);
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
        return new LoosePieces(lineEnd, PieceList.replacing(pieces, List.of(record(name)), fresh));
    }

    private Piece.Inside record(String name) {
        return Optional.ofNullable(records.get(name)).orElseThrow();
    }

    /** Address books do hold one UID twice; each card keeps a name, and the engine is told both. */
    private String freeName(String wanted) {
        String name = wanted;
        for (int n = 2; records.containsKey(name); n++) {
            name = wanted + "#" + n;
        }
        return name;
    }
}
