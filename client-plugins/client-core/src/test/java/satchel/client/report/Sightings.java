package satchel.client.report;

import java.util.Optional;
import java.util.Set;
import satchel.client.api.Access;
import satchel.client.api.DatabaseInfo;
import satchel.client.api.FoundDatabase;
import satchel.client.api.Kind;
import satchel.client.api.PimInfo;
import satchel.client.api.Program;

/** What could be found on a machine. */
final class Sightings {
    static final Sighting TASKS =
            new Sighting(
                    "evolution",
                    new PimInfo("evolution", "Evolution and GNOME", Set.of(Kind.CALENDAR)),
                    new FoundDatabase(
                            new DatabaseInfo(
                                    "system-task-list",
                                    "Personal",
                                    Kind.CALENDAR,
                                    Set.of("VTODO"),
                                    Access.READ_ONLY,
                                    Optional.empty()),
                            Optional.of(new Program("Evolution 3.58", Program.State.RUNNING))));

    static final Sighting FOLDER = folder("/home/robin/.calendars/work", "work");

    private Sightings() {}

    static Sighting folder(String where, String name) {
        return new Sighting(
                "files",
                new PimInfo("files", "Calendar files", Set.of(Kind.CALENDAR)),
                new FoundDatabase(DatabaseInfo.of(where, name, Kind.CALENDAR), Optional.empty()));
    }
}
