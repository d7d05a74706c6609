package satchel.pim.bookmarks.url;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Addresses of eight groups, as they are written shortest (RFC 5952). */
final class Ip6 {
    private static final Pattern GROUP = Pattern.compile("[0-9a-f]{1,4}");
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern OCTETS =
            Pattern.compile(String.join("\\.", OCTET, OCTET, OCTET, OCTET));
    private static final int GROUPS = 8;

    private Ip6() {}

    /**
     * Nothing if it is none.
     *
     * @param host with its brackets
     */
    static Optional<String> of(String host) {
        if (!host.endsWith("]")) {
            return Optional.empty();
        }
        String address = host.substring(1, host.length() - 1).toLowerCase(Locale.ROOT);
        int gap = address.indexOf("::");
        Optional<List<Integer>> start = groups(gap < 0 ? address : address.substring(0, gap));
        Optional<List<Integer>> end = groups(gap < 0 ? "" : address.substring(gap + 2));
        return start.flatMap(before -> end.flatMap(after -> whole(before, after, gap >= 0)))
                .map(Ip6::shortest);
    }

    private static Optional<List<Integer>> whole(
            List<Integer> before, List<Integer> after, boolean gap) {
        int missing = GROUPS - before.size() - after.size();
        if (gap ? missing < 1 : missing != 0) {
            return Optional.empty();
        }
        List<Integer> all = new ArrayList<>(before);
        all.addAll(Collections.nCopies(missing, 0));
        all.addAll(after);
        return Optional.of(all);
    }

    private static Optional<List<Integer>> groups(String written) {
        List<Integer> groups = new ArrayList<>();
        List<String> parts = written.isEmpty() ? List.of() : List.of(written.split(":", -1));
        for (int n = 0; n < parts.size(); n++) {
            Matcher octets = OCTETS.matcher(parts.get(n));
            if (GROUP.matcher(parts.get(n)).matches()) {
                groups.add(Integer.parseInt(parts.get(n), 16));
            } else if (n == parts.size() - 1 && octets.matches()) {
                groups.add(octet(octets, 1) << 8 | octet(octets, 2));
                groups.add(octet(octets, 3) << 8 | octet(octets, 4));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(groups);
    }

    private static int octet(Matcher octets, int which) {
        return Integer.parseInt(octets.group(which));
    }

    /** The first of the longest rows of zeros is left out. */
    private static String shortest(List<Integer> groups) {
        int from = 0;
        int length = 1;
        for (int start = 0; start < GROUPS; start++) {
            int end = start;
            while (end < GROUPS && groups.get(end) == 0) {
                end++;
            }
            if (end - start > length) {
                from = start;
                length = end - start;
            }
        }
        return length < 2
                ? "[" + hex(groups) + "]"
                : "[%s::%s]"
                        .formatted(
                                hex(groups.subList(0, from)),
                                hex(groups.subList(from + length, GROUPS)));
    }

    private static String hex(List<Integer> groups) {
        return groups.stream().map(Integer::toHexString).collect(Collectors.joining(":"));
    }
}
