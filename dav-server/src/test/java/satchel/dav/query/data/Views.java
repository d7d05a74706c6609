package satchel.dav.query.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import satchel.content.line.Component;
import satchel.content.line.ContentWriter;
import satchel.dav.query.data.CalendarView.Recurrences;
import satchel.dav.query.recurrence.Budget;
import satchel.dav.query.time.TimeRange;
import satchel.dav.query.time.Zone;

/** Views of calendars for tests, as lines. */
final class Views {
    private Views() {}

    static CalendarView with(Recurrences recurrences) {
        return new CalendarView(Optional.empty(), recurrences, Optional.empty());
    }

    static CalendarView expand(TimeRange range) {
        return with(new Recurrences.Expanded(range));
    }

    /** The lines of the view, unfolded; one line "too many" where there is none. */
    static List<String> lines(CalendarView view, Component calendar, Zone floating) {
        byte[] stored = ContentWriter.write(calendar).getBytes(UTF_8);
        return switch (view.of(stored, floating, new Budget())) {
            case CalendarBody.Bytes(byte[] utf8) ->
                    List.of(new String(utf8, UTF_8).replace("\r\n ", "").split("\r\n"));
            case CalendarBody.TooManyInstances _ -> List.of("too many");
        };
    }

    /** The instances of a view, one a string: the named properties in the order of the names. */
    static List<String> instances(CalendarView view, Component calendar, String... names) {
        List<String> wanted = Arrays.asList(names);
        String[] components =
                String.join("\n", lines(view, calendar, Zone.UTC)).split("BEGIN:V(?!CALENDAR)");
        return Arrays.stream(components)
                .skip(1)
                .map(component ->
                        component
                                .lines()
                                .filter(line -> wanted.contains(nameOf(line)))
                                .sorted(Comparator.comparing(line -> wanted.indexOf(nameOf(line))))
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    private static String nameOf(String line) {
        return line.split("[;:]", 2)[0];
    }
}
