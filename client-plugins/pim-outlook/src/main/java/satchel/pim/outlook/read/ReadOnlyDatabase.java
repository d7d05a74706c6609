package satchel.pim.outlook.read;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import satchel.client.api.Capabilities;
import satchel.client.api.ChangeFeed;
import satchel.client.api.CompareAndSet;
import satchel.client.api.PimChange;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.client.api.PimOutcome;
import satchel.client.api.WhileRunning;

/** A database that nothing is ever written to: no program but Outlook could do that safely. */
public abstract class ReadOnlyDatabase implements PimDatabase {
    private static final Capabilities CAPABILITIES =
            new Capabilities(
                    CompareAndSet.NONE,
                    ChangeFeed.FULL_SCAN,
                    WhileRunning.READ_ONLY,
                    512,
                    Set.of());

    @Override
    public final Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public final void begin() throws PimException {
        throw new PimException(
                PimException.Kind.UNSUPPORTED,
                "'" + info().name() + "' is only read: sync it one way, to the server");
    }

    @Override
    public final void apply(List<PimChange> changes, Consumer<PimOutcome> sink) {
        for (PimChange change : changes) {
            sink.accept(
                    new PimOutcome.Refused(
                            change, "'" + info().name() + "' is only read, never written to"));
        }
    }

    @Override
    public final void close() {
        // Nothing is held open between two calls.
    }
}
