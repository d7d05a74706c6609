package satchel.benchmark.dav;

import java.util.List;
import java.util.Optional;

/**
 * RFC 4918 section 13, as far as a benchmark reads it.
 *
 * @param token of a sync-collection answer
 */
public record Multistatus(List<Member> members, Optional<String> token) {
    /**
     * @param name last segment of the href; empty for the collection itself
     * @param status of the resource or, without one, of its first propstat
     */
    public record Member(
            String name,
            int status,
            Optional<String> etag,
            Optional<String> ctag,
            Optional<String> data) {}
}
