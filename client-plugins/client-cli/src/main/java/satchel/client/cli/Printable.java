package satchel.client.cli;

/** Text from servers and records as it may go to a terminal: it commands nothing there. */
final class Printable {
    private Printable() {}

    static String line(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", "?");
    }

    static String lines(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n]]", "?");
    }
}
