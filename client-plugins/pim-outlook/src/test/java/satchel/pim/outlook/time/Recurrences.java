package satchel.pim.outlook.time;

import java.util.ArrayList;
import java.util.List;

/** Recurrences as Outlook writes them, from Monday 2026-01-05 and from 9 to 10 o'clock. */
public final class Recurrences {
    public static final int DAILY = 0x200A;
    public static final int WEEKLY = 0x200B;
    public static final int MONTHLY = 0x200C;
    public static final int YEARLY = 0x200D;
    public static final int UNTIL = 0x2021;
    public static final int COUNT = 0x2022;
    public static final int NEVER = 0x2023;

    private final int frequency;
    private final int type;
    private final int period;
    private final int[] specific;
    private int calendar;
    private int sliding;
    private int end = NEVER;
    private int count = 10;
    private String first = "2026-01-05T00:00";
    private String last = "4500-08-31T00:00";
    private final List<String> originals = new ArrayList<>();
    private final List<byte[]> firstHalves = new ArrayList<>();
    private final List<byte[]> secondHalves = new ArrayList<>();
    private int start = 9 * 60;
    private int finish = 10 * 60;

    private Recurrences(int frequency, int type, int period, int... specific) {
        this.frequency = frequency;
        this.type = type;
        this.period = period;
        this.specific = specific;
    }

    public static Recurrences of(int frequency, int type, int period, int... specific) {
        return new Recurrences(frequency, type, period, specific);
    }

    public Recurrences ending(int how, int after, String on) {
        end = how;
        count = after;
        last = on + "T00:00";
        return this;
    }

    public Recurrences inCalendar(int number) {
        calendar = number;
        return this;
    }

    public Recurrences sliding() {
        sliding = 1;
        return this;
    }

    public Recurrences from(String day) {
        first = day + "T00:00";
        return this;
    }

    public Recurrences between(int from, int to) {
        start = from;
        finish = to;
        return this;
    }

    public Recurrences without(String day) {
        originals.add(day + "T00:00");
        return this;
    }

    /**
     * @param firstHalf its flags, and what they stand for
     */
    public Recurrences changed(
            String original, String newStart, String newEnd, Blob firstHalf, Blob secondHalf) {
        without(original.substring(0, 10));
        firstHalves.add(
                new Blob().minutes(newStart, newEnd, original).raw(firstHalf.done()).done());
        secondHalves.add(secondHalf.done());
        return this;
    }

    public byte[] task() {
        return pattern().done();
    }

    public byte[] appointment() {
        Blob blob = pattern().ints(0x3006, 0x3009, start, finish).shorts(firstHalves.size());
        firstHalves.forEach(blob::raw);
        blob.ints(0);
        secondHalves.forEach(blob::raw);
        return blob.ints(0).done();
    }

    private Blob pattern() {
        return new Blob()
                .shorts(0x3004, 0x3004, frequency, type, calendar)
                .ints(0, period, sliding)
                .ints(specific)
                .ints(end, count, 1)
                .ints(originals.size())
                .minutes(originals.toArray(String[]::new))
                .ints(firstHalves.size())
                .ints(new int[firstHalves.size()])
                .minutes(first, last);
    }
}
