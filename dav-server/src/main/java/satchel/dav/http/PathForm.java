package satchel.dav.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import satchel.dav.resource.Address;
import satchel.dav.resource.AddressSpace;
import satchel.dav.resource.AddressSpace.EndsWith;

/**
 * The normal form of paths. What could be read in two ways is refused and never mended: dot
 * segments, empty segments, encoded slashes, backslashes, path parameters, control characters, what
 * is encoded twice, what is not UTF-8, names too long for anybody. In the names of files semicolons
 * and backslashes can stand encoded, as other programs made them.
 */
public final class PathForm {
    private static final int LONGEST_PATH = 4096;
    private static final int LONGEST_NAME = 255;

    /** By character: what stands for itself and can be read in one way only. */
    private static final boolean[] PLAIN = plain();

    private static final Pattern TWICE = Pattern.compile(".*%(?:2[eEfF5]|5[cC]|[01]\\p{XDigit}).*");

    private PathForm() {}

    /** The place that a raw path names; {@link DavError} 400 if it is not in normal form. */
    public static Address address(String path) {
        if (!path.startsWith("/")) {
            throw DavError.of(400, "The path does not begin with a slash.");
        }
        if (path.length() > LONGEST_PATH) {
            throw DavError.of(400, "The path is longer than " + LONGEST_PATH + " characters.");
        }
        EndsWith end = path.endsWith("/") ? EndsWith.SLASH : EndsWith.NAME;
        return AddressSpace.at(segments(path, end), end);
    }

    /** The place that a DAV:href of a client names, whether with a host or without. */
    public static Optional<Address> ofHref(String href) {
        try {
            String path = href.startsWith("/") ? href : new URI(href).getRawPath();
            return path == null ? Optional.empty() : Optional.of(address(path));
        } catch (URISyntaxException | DavError e) {
            return Optional.empty();
        }
    }

    private static List<String> segments(String path, EndsWith end) {
        List<String> segments = new ArrayList<>();
        int from = 1;
        int stop = end == EndsWith.SLASH ? path.length() - 1 : path.length();
        while (from <= stop && path.length() > 1) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 || slash > stop ? stop : slash;
            segments.add(name(path.substring(from, to), segments));
            from = to + 1;
        }
        return segments;
    }

    private static String name(String segment, List<String> above) {
        return isPlain(segment) ? segment : oddName(segment, above);
    }

    /** Nearly all names are: they need no further look. */
    private static boolean isPlain(String segment) {
        boolean plain =
                !segment.isEmpty() && segment.charAt(0) != '.' && segment.length() <= LONGEST_NAME;
        for (int i = 0; plain && i < segment.length(); i++) {
            char c = segment.charAt(i);
            plain = c < PLAIN.length && PLAIN[c];
        }
        return plain;
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[128];
        for (char c = 0; c < plain.length; c++) {
            plain[c] = Character.isLetterOrDigit(c) || "-._~@+=,".indexOf(c) >= 0;
        }
        return plain;
    }

    private static String oddName(String segment, List<String> above) {
        String name = decode(segment);
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            throw DavError.of(400, "The path has an empty or a dot segment.");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            throw DavError.of(400, "A name in the path is longer than " + LONGEST_NAME + " bytes.");
        }
        boolean plain = name.chars().noneMatch(PathForm::isReserved);
        boolean allowed =
                plain || (AddressSpace.isFolderOfFiles(above) && isHarmless(segment, name));
        if (!allowed
                || TWICE.matcher(name).matches()
                || name.chars().anyMatch(PathForm::isForbidden)) {
            throw DavError.of(400, "The path has a character that names cannot have.");
        }
        return name;
    }

    private static boolean isForbidden(int c) {
        return c == '/' || Character.isISOControl(c);
    }

    /** What some take for a separator of names, or for the beginning of parameters. */
    private static boolean isReserved(int c) {
        return c == '\\' || c == ';';
    }

    /** Encoded, and no way up or to the root for who takes a backslash for a slash. */
    private static boolean isHarmless(String segment, String name) {
        return segment.chars().noneMatch(PathForm::isReserved)
                && Stream.of(name.split("\\\\", -1))
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    private static String decode(String segment) {
        ByteBuffer octets = ByteBuffer.allocate(segment.length() * 3);
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c == '%') {
                octets.put((byte) octet(segment, i + 1));
                i += 2;
            } else {
                octets.put(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(octets.flip()).toString();
        } catch (CharacterCodingException e) {
            throw DavError.of(400, "The path is not UTF-8.");
        }
    }

    private static int octet(String segment, int at) {
        int high = at + 1 < segment.length() ? Character.digit(segment.charAt(at), 16) : -1;
        int low = at + 1 < segment.length() ? Character.digit(segment.charAt(at + 1), 16) : -1;
        if (high < 0 || low < 0) {
            throw DavError.of(400, "The path has a percent sign that encodes nothing.");
        }
        return high * 16 + low;
    }
}
