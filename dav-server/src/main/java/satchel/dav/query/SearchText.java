package satchel.dav.query;

/** The form in which contacts' text is indexed and looked up. */
public final class SearchText {
    private SearchText() {}

    /**
     * Lower case and decomposed, character by character: if a text occurs in a value under any of
     * the collations, it occurs folded in the folded value.
     */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        Collation.UNICODE_CASEMAP
                .fold(text)
                .codePoints()
                .map(Character::toLowerCase)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
