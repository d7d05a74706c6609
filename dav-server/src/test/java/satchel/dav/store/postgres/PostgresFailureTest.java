package satchel.dav.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.dav.store.StoreException;
import satchel.dav.store.StoreFullException;
import satchel.dav.store.StoreUnavailableException;

final class PostgresFailureTest {
    @ParameterizedTest
    @CsvSource({
        "53100, StoreFullException,        the disk of the database is full",
        "08006, StoreUnavailableException, the database cannot be reached",
        "08001, StoreUnavailableException, the database cannot be reached",
        "57P01, StoreUnavailableException, the database cannot be reached",
        "57P03, StoreUnavailableException, the database cannot be reached",
        "53300, StoreUnavailableException, the database has too much to do",
        "40001, StoreUnavailableException, too many others write the same at this moment",
        "40P01, StoreUnavailableException, too many others write the same at this moment",
        "25006, StoreUnavailableException, the database takes no writes at present",
        "28P01, StoreException,            the database does not let us in: reason",
        "3D000, StoreException,            the database does not let us in: reason",
        "23505, StoreException,            the database failed: reason",
    })
    void codeIsExplainedInPlainWords(String code, String type, String message) {
        StoreException explained = PostgresFailure.explain(new SQLException("reason", code));

        assertThat(explained.getClass().getSimpleName()).isEqualTo(type);
        assertThat(explained).hasMessage(message);
    }

    @Test
    void poolWithoutAConnectionIsADatabaseOutOfReach() {
        assertThat(PostgresFailure.explain(new SQLTransientConnectionException("timed out")))
                .isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void failureWithoutACodeIsStillExplained() {
        assertThat(PostgresFailure.explain(new SQLException("closed")))
                .isExactlyInstanceOf(StoreException.class)
                .hasMessage("the database failed: closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01"})
    void connectionLostWhileCommittingLeavesItOpenWhatHappened(String code) {
        assertThat(PostgresFailure.explainCommit(new SQLException("reason", code)))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("may or may not have been made");
    }

    @Test
    void diskThatIsFullWhileCommittingIsSaidToBeFull() {
        assertThat(PostgresFailure.explainCommit(new SQLException("reason", "53100")))
                .isInstanceOf(StoreFullException.class);
    }
}
