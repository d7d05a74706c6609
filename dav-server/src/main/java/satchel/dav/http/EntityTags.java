package satchel.dav.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A list of entity tags as it stands in a header (RFC 9110 section 8.8.3). */
final class EntityTags {
    private static final Pattern TAG =
            Pattern.compile("[ \\t,]*(W/)?\"([\\x21\\x23-\\x7E\\x80-\\uFFFF]*)\"[ \\t]*(,|$)");

    enum Strength {
        STRONG,
        WEAK
    }

    record Tag(Strength strength, String value) {}

    private EntityTags() {}

    static List<Tag> parse(String header) {
        List<Tag> tags = new ArrayList<>();
        Matcher tag = TAG.matcher(header);
        int at = 0;
        while (at < header.length()) {
            if (!tag.find(at) || tag.start() != at) {
                throw DavError.of(400, "Not a list of entity tags: " + header);
            }
            Strength strength = tag.group(1) == null ? Strength.STRONG : Strength.WEAK;
            tags.add(new Tag(strength, tag.group(2)));
            at = tag.end();
        }
        return tags;
    }
}
