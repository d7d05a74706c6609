package satchel.dav.upload;

/** Whether a request brings a body to its end: the Upload-Complete field. */
public enum Completeness {
    PART("?0"),
    WHOLE("?1");

    /** The field that says it. */
    public static final String FIELD = "Upload-Complete";

    private final String word;

    Completeness(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    static Completeness of(boolean complete) {
        return complete ? WHOLE : PART;
    }
}
