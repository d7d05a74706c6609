package satchel.benchmark.data;

import satchel.testdata.generate.MixedEventGenerator;
import satchel.testdata.generate.Spread;

/** Events that no server has yet, each once. For one thread at a time. */
public final class NewEvents {
    private final MixedEventGenerator generator;
    private final Spread.Week week = Spread.TWO_YEARS.week();
    private final String prefix;
    private int next;

    /**
     * @param stream distinct for each that writes into the same collection
     */
    public NewEvents(int stream) {
        this.generator = new MixedEventGenerator(7_000_000L + stream, Spread.TWO_YEARS);
        this.prefix = "n" + stream + "-";
    }

    public HeldObject next() {
        var event = generator.event(next);
        String name = prefix + next + ".ics";
        next++;
        return HeldObject.of(name, event.record(), event.touches(week.from(), week.to()));
    }
}
