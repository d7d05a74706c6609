package satchel.client.cli;

import satchel.sync.runtime.run.SyncListener;

/** How far a sync is, on one line that is drawn over and in the end taken away; only for eyes. */
final class ProgressBar implements SyncListener, AutoCloseable {
    private static final int WIDTH = 30;
    private final Terminal terminal;
    private int drawn = -1;

    ProgressBar(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void progress(Step step, int done, int total) {
        int filled = total == 0 ? 0 : (int) ((long) done * WIDTH / total);
        int state = step.ordinal() * (WIDTH + 1) + filled;
        if (!terminal.interactive() || state == drawn) {
            return;
        }
        drawn = state;
        String bar = "#".repeat(filled) + "-".repeat(WIDTH - filled);
        draw("[%s] %s %s".formatted(bar, words(step), total == 0 ? "" : done + " of " + total));
    }

    @Override
    public void close() {
        if (drawn >= 0) {
            draw("");
        }
    }

    private void draw(String text) {
        terminal.err().print("\r\033[K" + text);
        terminal.err().flush();
    }

    private static String words(Step step) {
        return switch (step) {
            case LISTING_PIM -> "looking at the PIM";
            case LISTING_STORE -> "looking at the server";
            case READING -> "reading";
            case WRITING -> "writing";
        };
    }
}
