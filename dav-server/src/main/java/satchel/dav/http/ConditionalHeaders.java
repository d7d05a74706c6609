package satchel.dav.http;

import java.util.Optional;
import java.util.stream.Collectors;
import satchel.dav.resource.ETag;
import satchel.dav.resource.Precondition;

/** Reads If-Match and If-None-Match (RFC 9110 sections 13.1.1 and 13.1.2). */
public final class ConditionalHeaders {
    private ConditionalHeaders() {}

    public static Precondition of(Headers headers) {
        Optional<Precondition> match = headers.value("If-Match").map(ConditionalHeaders::match);
        Optional<Precondition> none = headers.value("If-None-Match").map(ConditionalHeaders::none);
        return match.flatMap(first -> none.map(second -> both(first, second)))
                .or(() -> match)
                .or(() -> none)
                .orElseGet(Precondition.Anything::new);
    }

    private static Precondition both(Precondition first, Precondition second) {
        return new Precondition.Both(first, second);
    }

    /** Compared strongly: a weak tag equals nothing. */
    private static Precondition match(String value) {
        return value.strip().equals("*")
                ? new Precondition.Something()
                : new Precondition.OneOf(
                        EntityTags.parse(value).stream()
                                .filter(tag -> tag.strength() == EntityTags.Strength.STRONG)
                                .map(tag -> new ETag(tag.value()))
                                .collect(Collectors.toSet()));
    }

    /** Compared weakly: ours are all strong, so only the opaque part counts. */
    private static Precondition none(String value) {
        return value.strip().equals("*")
                ? new Precondition.Nothing()
                : new Precondition.NoneOf(
                        EntityTags.parse(value).stream()
                                .map(tag -> new ETag(tag.value()))
                                .collect(Collectors.toSet()));
    }
}
