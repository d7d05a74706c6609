package satchel.pim.bookmarks.html;

/** Text between tags, and in attributes. */
final class HtmlText {
    private HtmlText() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** What looks like an entity and is none stays. */
    static String unescape(String html) {
        if (html.indexOf('&') < 0) {
            return html;
        }
        StringBuilder text = new StringBuilder(html.length());
        for (int at = 0; at < html.length(); ) {
            int end = html.charAt(at) == '&' ? html.indexOf(';', at) : -1;
            String one = end > at && end - at < 12 ? meaning(html.substring(at + 1, end)) : "";
            if (one.isEmpty()) {
                text.append(html.charAt(at++));
            } else {
                text.append(one);
                at = end + 1;
            }
        }
        return text.toString();
    }

    private static String meaning(String entity) {
        return switch (entity) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> "\u00A0";
            default -> entity.startsWith("#") ? character(entity.substring(1)) : "";
        };
    }

    private static String character(String number) {
        try {
            boolean hex = number.startsWith("x") || number.startsWith("X");
            int code = hex ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number);
            return Character.isValidCodePoint(code) ? Character.toString(code) : "";
        } catch (NumberFormatException noNumber) {
            return "";
        }
    }
}
