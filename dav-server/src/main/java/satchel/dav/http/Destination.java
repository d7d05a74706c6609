package satchel.dav.http;

import java.util.Optional;
import satchel.dav.resource.Address;
import satchel.dav.resource.AddressSpace;

/** The Destination header (RFC 4918 section 10.3) of COPY and MOVE. */
public final class Destination {
    private Destination() {}

    /**
     * Another user's data is refused in the same words whether it exists or not; another server is
     * a bad gateway, since there is no gateway.
     */
    public static Address of(DavRequest request) {
        String header =
                request.header("Destination")
                        .orElseThrow(() -> DavError.of(400, "COPY and MOVE need a Destination."));
        Address address =
                switch (Reference.of(header.strip(), request)) {
                    case Reference.Here here -> here.address();
                    case Reference.Elsewhere _ ->
                            throw DavError.of(502, "The destination is on another server.");
                };
        Optional<String> owner = AddressSpace.owner(address);
        if (!owner.equals(request.user())) {
            throw DavError.of(403, "The destination is not yours.");
        }
        return address;
    }
}
