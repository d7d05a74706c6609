package satchel.pim.files.piece;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What calendars and cards do alike with the pieces of a file. */
final class PieceList {
    private PieceList() {}

    static String text(List<? extends Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** Puts {@code fresh} where the first of {@code old} stands, and takes out the others. */
    static List<Piece> replacing(
            List<Piece> pieces, List<Piece.Inside> old, List<? extends Piece> fresh) {
        List<Piece> result = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece == old.getFirst()) {
                result.addAll(fresh);
            } else if (!isAmong(old, piece)) {
                result.add(piece);
            }
        }
        return result;
    }

    /** By identity: a file may hold the same text twice. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isAmong(List<Piece.Inside> some, Piece piece) {
        return some.stream().anyMatch(one -> one == piece);
    }
}
