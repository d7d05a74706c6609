package satchel.sync.runtime.dav;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import satchel.sync.runtime.dav.message.DavAnswer;

/**
 * Follows the collection's sync-token through our own writes. Each write's reply names the token
 * before and after it; where the links join without a gap nobody else wrote in between. Replies
 * come in any order.
 */
final class TokenChain {
    private final Map<String, String> links = new HashMap<>();
    private Optional<String> reached = Optional.empty();

    /** The collection was listed in this state. */
    synchronized void start(Optional<String> token) {
        links.clear();
        reached = token;
    }

    /** The reply to a write that was done. */
    void follow(DavAnswer reply) {
        Optional<String> before = reply.header("satchel-sync-token-before");
        Optional<String> after = reply.header("satchel-sync-token");
        if (before.isPresent() && after.isPresent()) {
            wrote(before.get(), after.get());
        }
    }

    private synchronized void wrote(String before, String after) {
        links.put(before, after);
    }

    /** The furthest token that only our own writes lie before, if any did. */
    synchronized Optional<String> reached() {
        while (reached.isPresent() && links.containsKey(reached.get())) {
            reached = Optional.ofNullable(links.remove(reached.get()));
        }
        return reached;
    }
}
