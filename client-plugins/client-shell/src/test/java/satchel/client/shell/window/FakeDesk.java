package satchel.client.shell.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import satchel.client.shell.desk.Desk;
import satchel.client.shell.desk.DeskException;
import satchel.client.shell.desk.FoundRow;
import satchel.client.shell.desk.Outcome;
import satchel.client.shell.desk.PairForm;
import satchel.client.shell.desk.PlanRow;
import satchel.client.shell.desk.Preview;
import satchel.client.shell.desk.Progress;

/** Plans three steps; a sync waits in the middle until it is released or cancelled. */
final class FakeDesk implements Desk {
    final List<PairForm> saved = new ArrayList<>();
    final CountDownLatch release = new CountDownLatch(1);
    Optional<String> failure = Optional.empty();
    volatile int done;

    @Override
    public List<String> pims() {
        return List.of("files");
    }

    @Override
    public List<FoundRow> found(String pim) {
        return List.of(
                new FoundRow("files", "/a", "A (calendar; /a)", "calendars/a"),
                new FoundRow("files", "/b", "B (contacts; /b)", "contacts/b"));
    }

    @Override
    public List<PairForm> pairs() {
        return List.copyOf(saved);
    }

    @Override
    public Preview preview(PairForm pair) throws DeskException {
        if (failure.isPresent()) {
            throw new DeskException(failure.get());
        }
        List<PlanRow> rows =
                List.of("one", "two", "three").stream()
                        .map(uid -> new PlanRow(uid, "create", "store", "new in the PIM"))
                        .toList();
        return new Preview(rows, Optional.empty(), Optional.empty());
    }

    @Override
    public Outcome sync(PairForm pair, Optional<String> consent, Progress progress) {
        for (done = 0; done < 3 && !progress.cancelled(); done++) {
            progress.at(done, 3);
            await(progress);
        }
        saved.add(pair);
        return new Outcome(done + " of 3 done", List.of("three: cannot be read"));
    }

    private void await(Progress progress) {
        try {
            while (!progress.cancelled()
                    && !release.await(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
