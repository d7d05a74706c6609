package satchel.dav.method;

import java.util.Optional;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.resource.Address;
import satchel.dav.resource.AddressSpace;

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
        Optional<String> owner = AddressSpace.owner(address);
        return owner.isEmpty() || owner.equals(user);
    }
}
