package satchel.pim.evolution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.api.Kind;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.client.api.contract.PimDatabaseContract;

@Tag("programs")
final class TasksContractTest implements PimDatabaseContract {
    @TempDir static Path home;
    private static Desktop desktop;

    @BeforeAll
    static void start() throws IOException {
        desktop = Desktop.start(home);
    }

    @AfterAll
    static void stop() {
        desktop.close();
    }

    @Override
    public PimDatabase emptyDatabase() throws PimException {
        EvolutionConnector connector = desktop.connector();
        String where = connector.create("Empty", Kind.CALENDAR, Set.of("VTODO")).where();
        return connector.open(where, Kind.CALENDAR);
    }

    @Override
    public String record(String uid, String title) {
        return Texts.task(uid, title);
    }
}
