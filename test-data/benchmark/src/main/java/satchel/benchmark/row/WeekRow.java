package satchel.benchmark.row;

import satchel.benchmark.data.HeldCollection;
import satchel.benchmark.dav.Members;
import satchel.benchmark.dav.Remembered;
import satchel.benchmark.load.Exchange;
import satchel.benchmark.load.Row;
import satchel.benchmark.load.Script;
import satchel.benchmark.load.Subject;
import satchel.benchmark.load.Target;
import satchel.testdata.generate.Spread;

/** What touches one week of the large calendar, recurrences and zones included. */
public record WeekRow(boolean data) implements Row {
    @Override
    public String name() {
        return data ? "week-data" : "week-etag";
    }

    @Override
    public String title() {
        return "calendar-query of one week, " + (data ? "data" : "ETags");
    }

    @Override
    public Target target() {
        return new Target(3, 200);
    }

    @Override
    public Script script(Subject subject) {
        HeldCollection events = subject.holdings().events();
        Spread.Week week = subject.holdings().week();
        Members check = Members.of(events.sought(), data, subject.path(events));
        Exchange query =
                new Exchange(
                        subject.ask(events).week(week.from(), week.to(), data),
                        new Remembered(check));
        return client -> query;
    }
}
