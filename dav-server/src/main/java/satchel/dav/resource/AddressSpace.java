package satchel.dav.resource;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Turns the decoded segments of a path into the place they name. */
public final class AddressSpace {
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
            default ->
                    home(segments.get(3))
                            .map(home -> inHome(segments, home, slash))
                            .orElseGet(() -> nowhere(segments));
        };
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
        return object ? new Address.Member(database.object(segments.get(5))) : nowhere(segments);
    }

    private static Optional<Home> home(String segment) {
        return Arrays.stream(Home.values())
                .filter(home -> home.segment().equals(segment))
                .findFirst();
    }

    private static Address nowhere(List<String> segments) {
        return new Address.Nowhere(segments);
    }

    /** How a path ended. */
    public enum EndsWith {
        NAME,
        SLASH
    }
}
