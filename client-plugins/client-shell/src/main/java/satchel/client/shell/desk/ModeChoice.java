package satchel.client.shell.desk;

/** The modes with a sentence on what each does. */
public enum ModeChoice {
    REPLACE("Replace", "The collection on the server becomes exactly what the program has."),
    MERGE("Merge", "The collection gains what the program has; the program is never written to."),
    TWO_WAY("Two-way", "Program and collection exchange their changes; both end up equal.");

    private final String title;
    private final String sentence;

    ModeChoice(String title, String sentence) {
        this.title = title;
        this.sentence = sentence;
    }

    public String title() {
        return title;
    }

    public String sentence() {
        return sentence;
    }
}
