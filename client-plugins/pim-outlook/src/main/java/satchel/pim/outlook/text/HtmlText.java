package satchel.pim.outlook.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of an HTML page that a mail program wrote: its lines, without its look. */
final class HtmlText {
    private static final Pattern UNSEEN =
            Pattern.compile("(?is)<!--.*?-->|<(head|style|script|title)\\b.*?</\\1\\s*>");
    private static final Pattern LINE_END =
            Pattern.compile("(?i)<br\\s*/?>|</(p|div|li|tr|h[1-6])\\s*>");
    private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");
    private static final Pattern ENTITY =
            Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|\\w+);");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private HtmlText() {}

    static String plain(String html) {
        String seen = UNSEEN.matcher(html).replaceAll("").replaceAll("\\s+", " ");
        String lines = LINE_END.matcher(seen).replaceAll("\n");
        String text = TAG.matcher(lines).replaceAll("");
        return ENTITY.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(entity(match.group(1))))
                .replaceAll("(?m)^ +| +$", "")
                .strip();
    }

    private static String entity(String name) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, "&" + name + ";");
        }
        boolean isHex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int code = Integer.parseInt(name.substring(isHex ? 2 : 1), isHex ? 16 : 10);
        return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }
}
