package satchel.client.shell.window;

import satchel.client.shell.desk.Progress;

/** Carries progress from the sync to the window, and the wish to stop the other way. */
final class RunningSync implements Progress {
    private final Background background;
    private final ReportPanel panel;
    private volatile boolean stop;

    RunningSync(Background background, ReportPanel panel) {
        this.background = background;
        this.panel = panel;
    }

    void cancel() {
        stop = true;
    }

    @Override
    public void at(int done, int total) {
        background.show(() -> panel.progress(done, total));
    }

    @Override
    public boolean cancelled() {
        return stop;
    }
}
