package satchel.sync.runtime.dav;

import java.net.URI;
import java.util.List;

/**
 * Where a server answers, and what to sign in with.
 *
 * @param server for a {@link DavAccount}
 * @param users names to try, the likeliest first: some servers know users by their whole e-mail
 *     address, some by what stands before the @ (RFC 6764 section 6). None where only a host is
 *     known
 * @param ofTheDomain whether it is in the domain that was asked for. If not, only the DNS says that
 *     it is the right one, and the user is to confirm it before the password goes there (RFC 6764
 *     section 8)
 */
public record FoundServer(URI server, List<String> users, boolean ofTheDomain) {
    public FoundServer {
        users = List.copyOf(users);
    }
}
