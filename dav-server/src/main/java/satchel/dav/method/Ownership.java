package satchel.dav.method;

import java.util.Optional;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.resource.Address;

/** Each user sees their own workspace; anybody else's looks like one that does not exist. */
public final class Ownership {
    private Ownership() {}

    /** 404 if the target belongs to somebody else. */
    public static void check(DavRequest request) {
        if (!isOpen(request.target(), request.user())) {
            throw DavError.notFound();
        }
    }

    static boolean isOpen(Address address, Optional<String> user) {
        Optional<String> owner = owner(address);
        return owner.isEmpty() || owner.equals(user);
    }

    private static Optional<String> owner(Address address) {
        return switch (address) {
            case Address.Principal principal -> Optional.of(principal.user());
            case Address.Workspace workspace -> Optional.of(workspace.user());
            case Address.HomeSet home -> Optional.of(home.user());
            case Address.Database database -> Optional.of(database.path().owner());
            case Address.Member member -> Optional.of(member.path().owner());
            case Address.File file -> Optional.of(file.path().owner());
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
}
