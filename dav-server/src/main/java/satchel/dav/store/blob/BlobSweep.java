package satchel.dav.store.blob;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Removes old bodies that nobody needs, and drafts that nobody writes any more. A writer may find
 * an old body in the very moment it goes: the writer makes it young, and the sweep looks at its age
 * once more after it has taken it out of the writer's sight.
 */
final class BlobSweep {
    private static final int BATCH = 500;

    private final BlobFolder folder;
    private final Instant before;

    BlobSweep(BlobFolder folder, Instant before) {
        this.folder = folder;
        this.before = before;
    }

    int run(Function<Collection<String>, Set<String>> needed) {
        int removed = 0;
        for (Path fan : folder.fan()) {
            List<Path> old = old(fan);
            for (int from = 0; from < old.size(); from += BATCH) {
                removed += remove(old.subList(from, Math.min(from + BATCH, old.size())), needed);
            }
        }
        old(folder.drafts()).forEach(folder::discard);
        return removed;
    }

    private List<Path> old(Path in) {
        return folder.files(in).stream().filter(this::isOld).toList();
    }

    private int remove(List<Path> bodies, Function<Collection<String>, Set<String>> needed) {
        Set<String> kept = needed.apply(bodies.stream().map(BlobSweep::name).toList());
        List<Path> unneeded = new ArrayList<>(bodies);
        unneeded.removeIf(body -> kept.contains(name(body)));
        int removed = 0;
        for (Path body : unneeded) {
            removed += remove(body) ? 1 : 0;
        }
        return removed;
    }

    private boolean remove(Path body) {
        Path hidden = folder.newDraft();
        if (!folder.hide(body, hidden)) {
            return false;
        }
        boolean old = isOld(hidden);
        if (old) {
            folder.discard(hidden);
        } else {
            folder.rename(hidden, body);
            folder.syncFolderOf(body);
        }
        return old;
    }

    private boolean isOld(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException _) {
            return false; // somebody else was faster
        } catch (IOException e) {
            throw folder.explain(e);
        }
    }

    private static String name(Path body) {
        return String.valueOf(body.getFileName());
    }
}
