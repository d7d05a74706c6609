package satchel.dav.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Range header (RFC 9110 section 14.2), worked out for a body of a known size. */
public sealed interface ByteRanges {
    /** There is none, or none that is understood: the whole body. */
    record Whole() implements ByteRanges {}

    /** In the order of the request; at least one. */
    record Parts(List<Part> parts) implements ByteRanges {
        public Parts {
            parts = List.copyOf(parts);
        }
    }

    /** 416: none of them is within the body. */
    record Unsatisfiable() implements ByteRanges {}

    /** Bytes from one position to another, both inclusive. */
    record Part(long first, long last) {
        public long length() {
            return last - first + 1;
        }

        /** As it stands in Content-Range. */
        public String of(long size) {
            return "bytes " + first + "-" + last + "/" + size;
        }
    }

    /** More are ignored, as those are that ask for a byte twice (section 14.2, last paragraph). */
    int MOST_PARTS = 64;

    Pattern SPEC = Pattern.compile("[ \\t]*(\\d{0,18})-(\\d{0,18})[ \\t]*");

    static ByteRanges of(Optional<String> header, long size) {
        String value = header.orElse("").strip();
        if (!value.regionMatches(true, 0, "bytes=", 0, "bytes=".length())) {
            return new Whole();
        }
        List<Part> parts = new ArrayList<>();
        String[] specs = value.substring("bytes=".length()).split(",");
        for (String spec : specs) {
            Matcher numbers = SPEC.matcher(spec);
            if (!numbers.matches() || !isRange(numbers)) {
                return new Whole();
            }
            part(numbers, size).ifPresent(parts::add);
        }
        if (parts.isEmpty()) {
            return new Unsatisfiable();
        }
        long wanted = parts.stream().mapToLong(Part::length).sum();
        return parts.size() > MOST_PARTS || wanted > size ? new Whole() : new Parts(parts);
    }

    private static boolean isRange(Matcher numbers) {
        String first = numbers.group(1);
        String last = numbers.group(2);
        return (!first.isEmpty() || !last.isEmpty())
                && (first.isEmpty()
                        || last.isEmpty()
                        || Long.parseLong(first) <= Long.parseLong(last));
    }

    /** Empty if no byte of the body is in it. */
    private static Optional<Part> part(Matcher numbers, long size) {
        if (numbers.group(1).isEmpty()) {
            long suffix = Math.min(Long.parseLong(numbers.group(2)), size);
            return suffix == 0 ? Optional.empty() : Optional.of(new Part(size - suffix, size - 1));
        }
        long first = Long.parseLong(numbers.group(1));
        long last =
                numbers.group(2).isEmpty()
                        ? size - 1
                        : Math.min(Long.parseLong(numbers.group(2)), size - 1);
        return first >= size ? Optional.empty() : Optional.of(new Part(first, last));
    }
}
