package satchel.pim.bookmarks.html;

import java.util.Optional;
import java.util.regex.Pattern;

/** Text between tags, and in attributes. */
final class HtmlText {
    private static final Pattern TAGS =
            Pattern.compile("<!--.*?-->|</?[A-Za-z][^>]*>", Pattern.DOTALL);

    /** What writers put between entries, and says nothing. */
    private static final Pattern EMPTY =
            Pattern.compile("</?(p|dt|dd|hr|br)\\b[^>]*>", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_ENTITY = 12;

    private HtmlText() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** What a reader sees of it. */
    static String plain(String html) {
        return unescape(html.indexOf('<') < 0 ? html : TAGS.matcher(html).replaceAll(""));
    }

    /** What stands between entries and is none; nothing if it is nothing but blanks. */
    static Optional<String> strayed(String html) {
        return Optional.of(html)
                .filter(words -> !EMPTY.matcher(words).replaceAll("").isBlank())
                .map(String::strip);
    }

    /** What looks like an entity and is none stays. */
    static String unescape(String html) {
        if (html.indexOf('&') < 0) {
            return html;
        }
        StringBuilder text = new StringBuilder(html.length());
        for (int at = 0; at < html.length(); ) {
            int end = html.charAt(at) == '&' ? html.indexOf(';', at) : -1;
            String one =
                    end > at && end - at < LONGEST_ENTITY
                            ? HtmlEntities.meaning(html.substring(at + 1, end))
                            : "";
            if (one.isEmpty()) {
                text.append(html.charAt(at++));
            } else {
                text.append(one);
                at = end + 1;
            }
        }
        return text.toString();
    }
}
