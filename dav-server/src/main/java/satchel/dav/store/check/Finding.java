package satchel.dav.store.check;

/**
 * One thing that is not as it must be.
 *
 * @param where the file or the owner's place, for people
 */
public record Finding(String where, String what, Remedy remedy) {
    /** What can be, or was, done about it. */
    public enum Remedy {
        /** Nothing that would not be a guess: it takes a backup. */
        NONE,
        /** It is derived from what is sound and can be worked out again. */
        POSSIBLE,
        DONE
    }

    /** On one line, whatever names clients gave. */
    public String line() {
        String rest =
                switch (remedy) {
                    case NONE -> "";
                    case POSSIBLE -> " (--repair mends it)";
                    case DONE -> " (mended)";
                };
        return visible(where) + ": " + visible(what) + rest;
    }

    private static String visible(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    if (Character.isISOControl(c)) {
                        line.append("\\u%04x".formatted(c));
                    } else {
                        line.appendCodePoint(c);
                    }
                });
        return line.toString();
    }
}
