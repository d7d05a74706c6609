package satchel.client.shell.desk;

/** What the user fills in: which database goes to which collection, and how. */
public record PairForm(
        String pim, String database, String collection, ModeChoice mode, DeletionChoice deletions) {
    public static final PairForm EMPTY =
            new PairForm("files", "", "calendars/home", ModeChoice.TWO_WAY, DeletionChoice.KEEP);

    /** As it stands in the list of pairs. */
    public String title() {
        return database + " → " + collection;
    }
}
