package satchel.pim.bookmarks.tree;

/** Text of programs without what content lines cannot carry; who looks sees no difference. */
final class Clean {
    private Clean() {}

    static String text(String raw) {
        return isClean(raw) ? raw : cleaned(raw.replace("\r\n", "\n").replace('\r', '\n'), " ");
    }

    /** Browsers drop line ends and tabs from an address wherever they stand. */
    static String url(String raw) {
        String url = raw.strip();
        if (url.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            return url;
        }
        String oneLine = url.replace("\n", "").replace("\r", "").replace("\t", "");
        return cleaned(oneLine, "").replace(" ", "%20").replace("\u007F", "%7F");
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c) || isUnfit(c)) {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String text, String instead) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    if (c < 0x10000 && (isUnfit((char) c) || Character.isSurrogate((char) c))) {
                        clean.append(instead);
                    } else {
                        clean.appendCodePoint(c);
                    }
                });
        return clean.toString();
    }

    private static boolean isUnfit(char c) {
        return (c < ' ' && c != '\t' && c != '\n') || c == '\uFFFE' || c == '\uFFFF';
    }
}
