package satchel.pim.outlook.pst;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import satchel.client.api.Kind;
import satchel.client.api.PimException;

/** Which folder is meant. */
final class UsualFolder {
    private UsualFolder() {}

    static PstFolder find(PstWhere where, Kind kind, List<PstFolder> folders) throws PimException {
        return where.folder().isPresent()
                ? named(where.folder().get(), kind, folders)
                : usual(where, kind, folders);
    }

    private static PstFolder named(String path, Kind kind, List<PstFolder> folders)
            throws PimException {
        PstFolder folder =
                folders.stream()
                        .filter(one -> one.path().equalsIgnoreCase(path))
                        .findFirst()
                        .orElseThrow(() -> notFound("there is no folder " + path, folders));
        if (folder.folderClass().kind() != kind) {
            throw new PimException(
                    PimException.Kind.UNSUPPORTED,
                    "the folder " + path + " holds records of another kind");
        }
        return folder;
    }

    /** Of calendars only those with events: a file has tasks and notes beside them. */
    private static PstFolder usual(PstWhere where, Kind kind, List<PstFolder> folders)
            throws PimException {
        FolderClass wanted =
                switch (kind) {
                    case CALENDAR -> FolderClass.CALENDAR;
                    case CONTACTS -> FolderClass.CONTACTS;
                    case BOOKMARKS -> throw noBookmarks(where.file());
                };
        List<PstFolder> candidates =
                folders.stream()
                        .filter(one -> one.folderClass() == wanted && !one.isRubbish())
                        .sorted(Comparator.comparingInt(PstFolder::depth))
                        .toList();
        return only(candidates)
                .orElseThrow(() ->
                        notFound(
                                candidates.isEmpty()
                                        ? where.file() + " has no such folder"
                                        : where.file() + " has several such folders",
                                folders));
    }

    private static PimException noBookmarks(String file) {
        return new PimException(PimException.Kind.UNSUPPORTED, file + " holds no bookmarks");
    }

    /** The only one, or the only one that lies in no other folder. */
    private static Optional<PstFolder> only(List<PstFolder> sorted) {
        boolean isOne =
                sorted.size() == 1
                        || sorted.size() > 1 && sorted.get(0).depth() < sorted.get(1).depth();
        return isOne ? Optional.of(sorted.getFirst()) : Optional.empty();
    }

    private static PimException notFound(String what, List<PstFolder> folders) {
        String known = folders.stream().map(PstFolder::path).collect(Collectors.joining(", "));
        return new PimException(
                PimException.Kind.NOT_FOUND,
                what + "; name one after a '#': " + (known.isEmpty() ? "there is none" : known));
    }
}
