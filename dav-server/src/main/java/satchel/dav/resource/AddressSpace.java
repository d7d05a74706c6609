package satchel.dav.resource;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns the decoded segments of a path into the place they name. */
public final class AddressSpace {
    /** The folder of a workspace that holds its file tree. */
    public static final String FILES = "files";

    /** The folder of a workspace that holds uploads; nobody can list it. */
    public static final String UPLOADS = "uploads";

    private static final List<Home> HOMES = List.of(Home.values());

    private AddressSpace() {}

    /**
     * @param segments decoded, none of them empty
     * @param slash whether the path ended with one: an object has none
     */
    public static Address at(List<String> segments, EndsWith slash) {
        return switch (segments.size()) {
            case 0 -> new Address.Root();
            case 1 -> segments.equals(List.of("dav")) ? new Address.Dav() : nowhere(segments);
            default -> "dav".equals(segments.get(0)) ? below(segments, slash) : nowhere(segments);
        };
    }

    private static Address below(List<String> segments, EndsWith slash) {
        return switch (segments.get(1)) {
            case "principals" -> principal(segments);
            case "users" -> workspace(segments, slash);
            default -> nowhere(segments);
        };
    }

    private static Address principal(List<String> segments) {
        return switch (segments.size()) {
            case 2 -> new Address.Principals();
            case 3 -> new Address.Principal(segments.get(2));
            default -> nowhere(segments);
        };
    }

    private static Address workspace(List<String> segments, EndsWith slash) {
        return switch (segments.size()) {
            case 2 -> new Address.Users();
            case 3 -> new Address.Workspace(segments.get(2));
            default -> inWorkspace(segments, slash);
        };
    }

    private static Address inWorkspace(List<String> segments, EndsWith slash) {
        return switch (segments.get(3)) {
            case FILES -> file(segments);
            case UPLOADS -> upload(segments, slash);
            default ->
                    home(segments.get(3))
                            .map(home -> inHome(segments, home, slash))
                            .orElseGet(() -> nowhere(segments));
        };
    }

    private static Address upload(List<String> segments, EndsWith slash) {
        boolean named = segments.size() == 5 && slash == EndsWith.NAME;
        return named
                ? new Address.Upload(new UploadPath(segments.get(2), segments.get(4)))
                : nowhere(segments);
    }

    /** With a slash at the end or without: only the store knows which of the two it is. */
    private static Address file(List<String> segments) {
        return new Address.File(
                new FilePath(segments.get(2), segments.subList(4, segments.size())));
    }

    /** Whether what lies directly below is a file or a folder. */
    public static boolean isFolderOfFiles(List<String> segments) {
        return at(segments, EndsWith.SLASH) instanceof Address.File;
    }

    private static Address inHome(List<String> segments, Home home, EndsWith slash) {
        String user = segments.get(2);
        if (segments.size() == 4) {
            return new Address.HomeSet(user, home);
        }
        CollectionPath database = new CollectionPath(user, home, segments.get(4));
        if (segments.size() == 5) {
            return new Address.Database(database);
        }
        boolean object = segments.size() == 6 && slash == EndsWith.NAME;
        return object ? inDatabase(database.object(segments.get(5)), segments) : nowhere(segments);
    }

    private static Address inDatabase(ObjectPath path, List<String> segments) {
        return BookmarkForm.of(path)
                .<Address>map(form -> new Address.AllBookmarks(path.collection(), form))
                .orElseGet(() ->
                        BookmarkName.canBe(path) ? new Address.Member(path) : nowhere(segments));
    }

    private static Optional<Home> home(String segment) {
        for (Home home : HOMES) {
            if (home.segment().equals(segment)) {
                return Optional.of(home);
            }
        }
        return Optional.empty();
    }

    private static Address nowhere(List<String> segments) {
        return new Address.Nowhere(segments);
    }

    /** The decoded segments of an address: what {@link #at} was given. */
    public static List<String> segments(Address address) {
        return switch (address) {
            case Address.Root _ -> List.of();
            case Address.Dav _ -> List.of("dav");
            case Address.Principals _ -> List.of("dav", "principals");
            case Address.Principal principal -> List.of("dav", "principals", principal.user());
            case Address.Users _ -> List.of("dav", "users");
            case Address.Workspace workspace -> workspace(workspace.user());
            case Address.HomeSet set -> below(workspace(set.user()), set.home().segment());
            case Address.Database(CollectionPath path) -> segments(path);
            case Address.Member(ObjectPath path) -> below(segments(path.collection()), path.name());
            case Address.AllBookmarks all -> below(segments(all.path()), all.form().file());
            case Address.File(FilePath path) ->
                    Stream.concat(
                                    below(workspace(path.owner()), FILES).stream(),
                                    path.segments().stream())
                            .toList();
            case Address.Upload(UploadPath path) ->
                    below(below(workspace(path.owner()), UPLOADS), path.name());
            case Address.Nowhere nowhere -> nowhere.segments();
        };
    }

    private static List<String> workspace(String user) {
        return List.of("dav", "users", user);
    }

    private static List<String> segments(CollectionPath path) {
        return below(below(workspace(path.owner()), path.home().segment()), path.name());
    }

    private static List<String> below(List<String> segments, String name) {
        return Stream.concat(segments.stream(), Stream.of(name)).toList();
    }

    /** The user whose principal, workspace or data it is; empty where it is nobody's. */
    public static Optional<String> owner(Address address) {
        return switch (address) {
            case Address.Principal principal -> Optional.of(principal.user());
            case Address.Workspace workspace -> Optional.of(workspace.user());
            case Address.HomeSet home -> Optional.of(home.user());
            case Address.Database database -> Optional.of(database.path().owner());
            case Address.Member member -> Optional.of(member.path().owner());
            case Address.AllBookmarks all -> Optional.of(all.path().owner());
            case Address.File file -> Optional.of(file.path().owner());
            case Address.Upload upload -> Optional.of(upload.path().owner());
            case Address.Root _, Address.Dav _, Address.Principals _, Address.Users _ ->
                    Optional.empty();
            case Address.Nowhere nowhere -> below(nowhere);
        };
    }

    private static Optional<String> below(Address.Nowhere nowhere) {
        boolean inWorkspace =
                nowhere.segments().size() > 2 && nowhere.segments().getFirst().equals("dav");
        return inWorkspace ? Optional.of(nowhere.segments().get(2)) : Optional.empty();
    }

    /** Whether the one is the other or lies somewhere below it. */
    public static boolean isWithin(Address inner, Address outer) {
        List<String> in = segments(inner);
        List<String> out = segments(outer);
        return in.size() >= out.size() && in.subList(0, out.size()).equals(out);
    }

    /** The collection that an address is a member of; the root's is the root itself. */
    public static Address parent(Address address) {
        List<String> segments = segments(address);
        return segments.isEmpty()
                ? address
                : at(segments.subList(0, segments.size() - 1), EndsWith.SLASH);
    }

    /** How a path ended. */
    public enum EndsWith {
        NAME,
        SLASH
    }
}
