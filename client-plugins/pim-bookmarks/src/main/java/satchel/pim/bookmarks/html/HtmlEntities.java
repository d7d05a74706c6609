package satchel.pim.bookmarks.html;

import java.util.HashMap;
import java.util.Map;

/** Characters by name or number: the names that people and old browsers wrote. */
final class HtmlEntities {
    /** Of U+00A0 to U+00FF, in order. */
    private static final String LATIN =
            """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr
            deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34
            iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml
            Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave
            Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil
            egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde
            ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
            """;

    private static final int FIRST_LATIN = 0xA0;

    private static final Map<String, String> OTHERS =
            Map.ofEntries(
                    Map.entry("amp", "&"),
                    Map.entry("lt", "<"),
                    Map.entry("gt", ">"),
                    Map.entry("quot", "\""),
                    Map.entry("apos", "'"),
                    Map.entry("euro", "€"),
                    Map.entry("hellip", "…"),
                    Map.entry("ndash", "–"),
                    Map.entry("mdash", "—"),
                    Map.entry("lsquo", "‘"),
                    Map.entry("rsquo", "’"),
                    Map.entry("sbquo", "‚"),
                    Map.entry("ldquo", "“"),
                    Map.entry("rdquo", "”"),
                    Map.entry("bdquo", "„"),
                    Map.entry("lsaquo", "‹"),
                    Map.entry("rsaquo", "›"),
                    Map.entry("bull", "•"),
                    Map.entry("trade", "™"),
                    Map.entry("OElig", "Œ"),
                    Map.entry("oelig", "œ"),
                    Map.entry("Scaron", "Š"),
                    Map.entry("scaron", "š"));

    private static final Map<String, String> BY_NAME = byName();

    private HtmlEntities() {}

    private static Map<String, String> byName() {
        Map<String, String> all = new HashMap<>(OTHERS);
        int character = FIRST_LATIN;
        for (String name : LATIN.strip().split("\\s+")) {
            all.put(name, Character.toString(character++));
        }
        return Map.copyOf(all);
    }

    /** Empty of what is no entity. */
    static String meaning(String entity) {
        return entity.startsWith("#")
                ? character(entity.substring(1))
                : BY_NAME.getOrDefault(entity, "");
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
