package satchel.pim.outlook.text;

import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** The text of a document in Rich Text Format: its lines, without its look. */
final class RichText {
    private static final Set<String> UNSEEN =
            Set.of(
                    "fonttbl",
                    "colortbl",
                    "stylesheet",
                    "info",
                    "pict",
                    "object",
                    "header",
                    "footer");
    private static final Charset LATIN = Charset.forName("windows-1252");

    private final String source;
    private final StringBuilder text = new StringBuilder();

    /** For each open group whether it is not seen. */
    private final Deque<Boolean> unseen = new ArrayDeque<>();

    private int at;
    private int replacements = 1;

    private RichText(String source) {
        this.source = source;
    }

    static String plain(String rtf) {
        RichText reader = new RichText(rtf);
        reader.unseen.push(false);
        while (reader.at < rtf.length()) {
            reader.next();
        }
        return reader.text.toString().strip();
    }

    private void next() {
        char c = source.charAt(at++);
        switch (c) {
            case '{' -> unseen.push(isUnseen());
            case '}' -> {
                if (unseen.size() > 1) {
                    unseen.pop();
                }
            }
            case '\\' -> control();
            case '\r', '\n' -> {}
            default -> add(c);
        }
    }

    private void control() {
        if (at == source.length()) {
            return;
        }
        char c = source.charAt(at);
        if (Character.isLetter(c)) {
            word();
            return;
        }
        at++;
        switch (c) {
            case '\'' -> hex();
            case '*' -> hide();
            case '~' -> add(' ');
            case '\\', '{', '}' -> add(c);
            case '\r', '\n' -> add('\n');
            default -> {}
        }
    }

    private void word() {
        int start = at;
        while (at < source.length() && Character.isLetter(source.charAt(at))) {
            at++;
        }
        String word = source.substring(start, at);
        int number = at;
        if (at < source.length() && source.charAt(at) == '-') {
            at++;
        }
        while (at < source.length() && Character.isDigit(source.charAt(at))) {
            at++;
        }
        String parameter = source.substring(number, at);
        if (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
        mean(word, parameter);
    }

    private void mean(String word, String parameter) {
        switch (word) {
            case "par", "line", "row" -> add('\n');
            case "tab", "cell" -> add('\t');
            case "uc" -> replacements = number(parameter);
            case "u" -> {
                add((char) number(parameter));
                skipReplacements();
            }
            default -> {
                if (UNSEEN.contains(word)) {
                    hide();
                }
            }
        }
    }

    /** After a Unicode character stands what older readers are to show instead. */
    private void skipReplacements() {
        for (int i = 0; i < replacements && at < source.length(); i++) {
            char c = source.charAt(at);
            if (c == '{' || c == '}') {
                return;
            }
            at += c == '\\' && source.startsWith("'", at + 1) ? 4 : 1;
        }
        at = Math.min(at, source.length());
    }

    private void hex() {
        if (at + 2 <= source.length()) {
            int code =
                    Character.digit(source.charAt(at), 16) * 16
                            + Character.digit(source.charAt(at + 1), 16);
            at += 2;
            add(new String(new byte[] {(byte) code}, LATIN).charAt(0));
        } else {
            at = source.length();
        }
    }

    private static int number(String parameter) {
        try {
            return Integer.parseInt(parameter);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private void add(char c) {
        if (!isUnseen()) {
            text.append(c);
        }
    }

    private void hide() {
        unseen.pop();
        unseen.push(true);
    }

    private boolean isUnseen() {
        return Boolean.TRUE.equals(unseen.peek());
    }
}
