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

/** The contract on a list of the real data server. */
@Tag("programs")
abstract class ListContract implements PimDatabaseContract {
    @TempDir static Path home;
    private static Desktop desktop;

    private final Kind kind;
    private final Set<String> components;

    ListContract(Kind kind, String... components) {
        this.kind = kind;
        this.components = Set.of(components);
    }

    @BeforeAll
    static void start() throws IOException {
        desktop = Desktop.start(home);
    }

    @AfterAll
    static void stop() {
        desktop.close();
    }

    @Override
    public final PimDatabase emptyDatabase() throws PimException {
        EvolutionConnector connector = desktop.connector();
        return connector.open(connector.create("Empty", kind, components).where(), kind);
    }
}
