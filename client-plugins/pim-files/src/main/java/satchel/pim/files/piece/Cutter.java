package satchel.pim.files.piece;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import satchel.content.line.MalformedContentException;

/**
 * Cuts a file at the BEGIN and END lines of one level, and looks no further into it: a component
 * that is wrong inside spoils no other.
 */
final class Cutter {
    private final int level;
    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder current = new StringBuilder();

    private Cutter(int level) {
        this.level = level;
    }

    /**
     * @param level of the components to cut out: 0 for those of the file, 1 for those inside them
     * @throws MalformedContentException if components do not end as they began, as in a file that
     *     is half written
     */
    static List<Piece> cut(String file, int level) throws MalformedContentException {
        Cutter cutter = new Cutter(level);
        for (String line : Lines.of(file)) {
            cutter.take(line);
        }
        return cutter.finish();
    }

    private void take(String line) throws MalformedContentException {
        String begun = Lines.valueAfter("BEGIN:", line).toUpperCase(Locale.ROOT);
        String ended = Lines.valueAfter("END:", line).toUpperCase(Locale.ROOT);
        if (!begun.isEmpty()) {
            if (open.size() == level) {
                flushOutside();
            }
            open.push(begun);
        }
        current.append(line);
        if (!ended.isEmpty()) {
            close(ended);
            if (open.size() == level) {
                pieces.add(Piece.Inside.of(ended, flush()));
            }
        }
    }

    private void close(String name) throws MalformedContentException {
        if (open.isEmpty() || !open.pop().equals(name)) {
            throw new MalformedContentException("END:" + name + " without its BEGIN:" + name);
        }
    }

    private List<Piece> finish() throws MalformedContentException {
        if (!open.isEmpty()) {
            throw new MalformedContentException("BEGIN:" + open.peek() + " without its END");
        }
        flushOutside();
        return pieces;
    }

    private void flushOutside() {
        if (!current.isEmpty()) {
            pieces.add(new Piece.Outside(flush()));
        }
    }

    private String flush() {
        String text = current.toString();
        current.setLength(0);
        return text;
    }
}
