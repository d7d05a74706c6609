package satchel.client.cli;

import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import satchel.client.api.DatabaseInfo;
import satchel.client.api.Kind;
import satchel.client.api.PimException;
import satchel.client.sync.Connectors;
import satchel.client.sync.JobException;

/** {@code pims create}: an empty database in a program. */
@Command(
        name = "create",
        description = "Makes an empty database in a program and tells what to call it.",
        mixinStandardHelpOptions = true)
final class PimsCreateCommand implements Callable<Integer> {
    /** What a new database is to hold. */
    enum Holds {
        CALENDAR(Kind.CALENDAR, Set.of()),
        EVENTS(Kind.CALENDAR, Set.of("VEVENT")),
        TASKS(Kind.CALENDAR, Set.of("VTODO")),
        JOURNALS(Kind.CALENDAR, Set.of("VJOURNAL")),
        CONTACTS(Kind.CONTACTS, Set.of()),
        BOOKMARKS(Kind.BOOKMARKS, Set.of());

        private final Kind kind;
        private final Set<String> components;

        Holds(Kind kind, Set<String> components) {
            this.kind = kind;
            this.components = components;
        }
    }

    private static final class HoldsWord extends Word<Holds> {
        HoldsWord() {
            super(Holds.class);
        }
    }

    private final Terminal terminal;
    private final Connectors connectors;

    @Parameters(index = "0", paramLabel = "PIM", description = "the program, as 'pims' names it")
    private String pim = "";

    @Parameters(
            index = "1",
            paramLabel = "NAME",
            description = "of the new database; a path where databases are files")
    private String name = "";

    @Option(
            names = "--holds",
            required = true,
            converter = HoldsWord.class,
            paramLabel = "WHAT",
            description = "calendar, events, tasks, journals, contacts or bookmarks")
    private Holds holds = Holds.CALENDAR;

    PimsCreateCommand(Terminal terminal, Connectors connectors) {
        this.terminal = terminal;
        this.connectors = connectors;
    }

    @Override
    public Integer call() throws PimException, JobException {
        DatabaseInfo made = connectors.require(pim).create(name, holds.kind, holds.components);
        terminal.say(made.where());
        return ExitStatus.DONE;
    }
}
