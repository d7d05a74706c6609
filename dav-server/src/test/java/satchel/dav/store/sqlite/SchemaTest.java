package satchel.dav.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import satchel.dav.store.StoreException;
import satchel.dav.store.sql.Session;

final class SchemaTest {
    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(Schema.class)
    void knowsItsNewestMigration(Schema schema) throws Exception {
        Path migrations =
                Path.of(
                        Objects.requireNonNull(
                                        Schema.class.getClassLoader().getResource(schema.folder()))
                                .toURI());
        try (Stream<Path> files = Files.list(migrations)) {
            assertThat(files).hasSize(schema.newest());
        }
    }

    @ParameterizedTest
    @EnumSource(Schema.class)
    void marksWhatItHasBroughtUpToDate(Schema schema) throws Exception {
        Path file = folder.resolve("some.db");
        schema.migrate(file);
        schema.migrate(file);

        try (Session session = Connections.open(file)) {
            assertThat(session.first("PRAGMA user_version", row -> row.getInt(1)))
                    .hasValue(schema.newest());
        }
    }

    @Test
    void leavesAFileOfANewerServerAlone() throws Exception {
        Path file = folder.resolve("some.db");
        Schema.WORKSPACE.migrate(file);
        try (Session session = Connections.open(file)) {
            session.execute("PRAGMA user_version = 1000");
        }

        assertThatThrownBy(() -> Schema.WORKSPACE.migrate(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("newer");
    }
}
