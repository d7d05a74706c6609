package satchel.dav.http;

import java.util.stream.Collectors;
import satchel.dav.resource.ETag;
import satchel.dav.resource.Precondition;

/** Reads If-Match and If-None-Match (RFC 9110 sections 13.1.1 and 13.1.2). */
public final class ConditionalHeaders {
    private ConditionalHeaders() {}

    /** Both headers together, as a writer means them. */
    public static Precondition of(Headers headers) {
        return new Precondition.Both(match(headers), noneMatch(headers));
    }

    public static Precondition match(Headers headers) {
        return headers.value("If-Match")
                .map(ConditionalHeaders::match)
                .orElseGet(Precondition.Anything::new);
    }

    public static Precondition noneMatch(Headers headers) {
        return headers.value("If-None-Match")
                .map(ConditionalHeaders::none)
                .orElseGet(Precondition.Anything::new);
    }

    /** Compared strongly: a weak tag equals nothing. */
    private static Precondition match(String value) {
        return value.strip().equals("*")
                ? new Precondition.Something()
                : new Precondition.OneOf(
                        EntityTags.parse(value).stream()
                                .filter(tag -> tag.strength() == EntityTags.Strength.STRONG)
                                .map(tag -> ETag.sentBack(tag.value()))
                                .collect(Collectors.toSet()));
    }

    /** Compared weakly: ours are all strong, so only the opaque part counts. */
    private static Precondition none(String value) {
        return value.strip().equals("*")
                ? new Precondition.Nothing()
                : new Precondition.NoneOf(
                        EntityTags.parse(value).stream()
                                .map(tag -> ETag.sentBack(tag.value()))
                                .collect(Collectors.toSet()));
    }
}
