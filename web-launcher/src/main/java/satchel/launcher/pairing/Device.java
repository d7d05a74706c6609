package satchel.launcher.pairing;

/** What a device calls itself: for people only, so it is cut to what fits in a line. */
public record Device(String name) {
    private static final int LONGEST = 60;

    public static Device named(String told) {
        String oneLine = told.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        int end = Math.min(oneLine.length(), LONGEST);
        if (end < oneLine.length() && Character.isHighSurrogate(oneLine.charAt(end - 1))) {
            end--;
        }
        return new Device(
                oneLine.isEmpty() ? "a device without a name" : oneLine.substring(0, end));
    }
}
