package satchel.pim.outlook.time;

/** Time zones as Outlook writes them into items. */
public final class ZoneBlobs {
    private ZoneBlobs() {}

    /** Vienna's, by the one rule that has held since 1996. */
    public static byte[] vienna() {
        return definition(
                "W. Europe Standard Time",
                rule(1601, -60, 0, -60, month(10, 5, 3), month(3, 5, 2)));
    }

    /** New York's, before and since 2007. */
    public static byte[] newYork() {
        return definition(
                "Eastern Standard Time",
                rule(2007, 300, 0, -60, month(11, 1, 2), month(3, 2, 2)),
                rule(1601, 300, 0, -60, month(10, 5, 2), month(4, 1, 2)));
    }

    /** Sydney's: summer over the turn of the year. */
    public static byte[] sydney() {
        return definition(
                "AUS Eastern Standard Time",
                rule(1601, -600, 0, -60, month(4, 1, 3), month(10, 1, 2)));
    }

    public static byte[] india() {
        return definition("India Standard Time", rule(1601, -330, 0, -60, new int[8], new int[8]));
    }

    public static byte[] utc() {
        return definition("UTC", rule(1601, 0, 0, -60, new int[8], new int[8]));
    }

    /** Vienna's in the form before Outlook 2007. */
    public static byte[] viennaStruct() {
        return new Blob()
                .ints(-60, 0, -60)
                .shorts(0)
                .shorts(month(10, 5, 3))
                .shorts(0)
                .shorts(month(3, 5, 2))
                .done();
    }

    public static byte[] definition(String name, byte[]... rules) {
        Blob blob =
                new Blob()
                        .raw((byte) 2, (byte) 1)
                        .shorts(6 + 2 * name.length(), 2, name.length())
                        .wide(name)
                        .shorts(rules.length);
        for (byte[] rule : rules) {
            blob.raw(rule);
        }
        return blob.done();
    }

    public static byte[] rule(
            int year, int bias, int standardBias, int daylightBias, int[] autumn, int[] spring) {
        return new Blob()
                .raw((byte) 2, (byte) 1)
                .shorts(0x3E, 0, year)
                .zeros(14)
                .ints(bias, standardBias, daylightBias)
                .shorts(autumn)
                .shorts(spring)
                .done();
    }

    /** A Sunday of a month at an hour, each year. */
    public static int[] month(int month, int week, int hour) {
        return new int[] {0, month, 0, week, hour, 0, 0, 0};
    }
}
