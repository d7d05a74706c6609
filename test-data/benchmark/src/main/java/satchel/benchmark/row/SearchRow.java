package satchel.benchmark.row;

import java.util.Locale;
import satchel.benchmark.data.HeldCollection;
import satchel.benchmark.dav.Members;
import satchel.benchmark.dav.Remembered;
import satchel.benchmark.load.Exchange;
import satchel.benchmark.load.Row;
import satchel.benchmark.load.Script;
import satchel.benchmark.load.Subject;
import satchel.benchmark.load.Target;

/**
 * The cards whose FN contains a name typed in lower case: one in two hundred, with their bodies.
 */
record SearchRow() implements Row {
    @Override
    public String name() {
        return "search";
    }

    @Override
    public String title() {
        return "address-book search";
    }

    @Override
    public Target target() {
        return new Target(2, 13);
    }

    @Override
    public Script script(Subject subject) {
        HeldCollection cards = subject.holdings().cards();
        String typed = subject.holdings().family().toLowerCase(Locale.ROOT);
        Members check = Members.of(cards.sought(), true, subject.path(cards));
        Exchange search = new Exchange(subject.ask(cards).search(typed), new Remembered(check));
        return client -> search;
    }
}
