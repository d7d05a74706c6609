package satchel.client.shell.work;

import org.jspecify.annotations.Nullable;
import satchel.client.shell.desk.Progress;
import satchel.client.sync.SyncJob;
import satchel.sync.runtime.run.SyncListener;

/** Tells the window how far a job is, and the job when the window wants to stop. */
final class RunningJob implements SyncListener {
    private final Progress progress;
    private volatile @Nullable SyncJob job;

    RunningJob(Progress progress) {
        this.progress = progress;
    }

    SyncJob watch(SyncJob opened) {
        job = opened;
        return opened;
    }

    @Override
    public void progress(Step step, int done, int total) {
        progress.at(done, total);
        SyncJob now = job;
        if (now != null && progress.cancelled()) {
            now.cancel();
        }
    }
}
