package satchel.launcher.catalogue;

/** A kind of data, asked for without naming a program: "my calendar". */
public record Service(String id) {
    /** For people. */
    public String label() {
        return switch (id) {
            case "calendar" -> "Calendar";
            case "contacts" -> "Contacts";
            case "bookmarks" -> "Bookmarks";
            default -> id;
        };
    }
}
