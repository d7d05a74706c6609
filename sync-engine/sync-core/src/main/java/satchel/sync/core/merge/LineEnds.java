package satchel.sync.core.merge;

/** The line ends of a text: what is put into it gets the same. */
record LineEnds(String end) {
    static LineEnds of(String text) {
        int feed = text.indexOf('\n');
        if (feed < 0) {
            return new LineEnds(text.indexOf('\r') < 0 ? "\r\n" : "\r");
        }
        return new LineEnds(feed > 0 && text.charAt(feed - 1) == '\r' ? "\r\n" : "\n");
    }

    String adapt(String written) {
        String plain = written.replace("\r\n", "\n").replace('\r', '\n');
        String closed = plain.isEmpty() || plain.endsWith("\n") ? plain : plain + "\n";
        return closed.replace("\n", end);
    }
}
