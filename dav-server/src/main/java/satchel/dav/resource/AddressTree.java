package satchel.dav.resource;

import java.util.Arrays;
import java.util.stream.Stream;

/** The part of the address space that is always there, from the root to the home sets. */
public final class AddressTree {
    private AddressTree() {}

    /**
     * What lies directly below an address, but for databases and their objects.
     *
     * @param user who looks: of principals and workspaces one's own is all one sees
     */
    public static Stream<Address> below(Address address, String user) {
        return switch (address) {
            case Address.Root _ -> Stream.of(new Address.Dav());
            case Address.Dav _ -> Stream.of(new Address.Principals(), new Address.Users());
            case Address.Principals _ -> Stream.of(new Address.Principal(user));
            case Address.Users _ -> Stream.of(new Address.Workspace(user));
            case Address.Workspace workspace ->
                    Arrays.stream(Home.values())
                            .map(home -> new Address.HomeSet(workspace.user(), home));
            case Address.Principal _,
                    Address.HomeSet _,
                    Address.Database _,
                    Address.Member _,
                    Address.AllBookmarks _,
                    Address.File _,
                    Address.Upload _,
                    Address.Nowhere _ ->
                    Stream.empty();
        };
    }
}
