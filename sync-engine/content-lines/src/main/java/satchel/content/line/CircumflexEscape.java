package satchel.content.line;

/** RFC 6868: how a parameter value carries line ends and double quotes. */
final class CircumflexEscape {
    private CircumflexEscape() {}

    static String resolve(String written) {
        if (written.indexOf('^') < 0) {
            return written;
        }
        StringBuilder resolved = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            char next = i + 1 < written.length() ? written.charAt(i + 1) : ' ';
            boolean escape = c == '^' && (next == 'n' || next == '\'' || next == '^');
            resolved.append(escape ? meaning(next) : c);
            i += escape ? 1 : 0;
        }
        return resolved.toString();
    }

    private static char meaning(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case '\'' -> '"';
            default -> '^';
        };
    }

    /** A circumflex that cannot be taken for an escape stays as it is: old readers show it. */
    static String escape(String value) {
        if (value.indexOf('^') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0) {
            return value;
        }
        StringBuilder escaped = new StringBuilder(value.length() + 8);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            char next = i + 1 < value.length() ? value.charAt(i + 1) : ' ';
            switch (c) {
                case '\n' -> escaped.append("^n");
                case '"' -> escaped.append("^'");
                case '^' -> escaped.append("n'^\"\n".indexOf(next) >= 0 ? "^^" : "^");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
