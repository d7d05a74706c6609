package satchel.sync.core.guard;

import java.util.Optional;

/**
 * How much a plan may do to a side before somebody is asked.
 *
 * @param few so many deletions raise no alarm, however small the side
 * @param deletedPercent of a side's records; 100 asks only before it becomes empty
 * @param updatedPercent of a side's records; 100 never asks
 */
public record Limits(int few, int deletedPercent, int updatedPercent) {
    public static final Limits USUAL = new Limits(10, 20, 50);

    private static final int ALL = 100;

    /**
     * @param text such as {@code 10:20:50}
     * @return absent if it is no such thing
     */
    public static Optional<Limits> parse(String text) {
        String[] numbers = text.split(":", -1);
        if (numbers.length != 3) {
            return Optional.empty();
        }
        try {
            int few = Integer.parseUnsignedInt(numbers[0]);
            int deleted = Integer.parseUnsignedInt(numbers[1]);
            int updated = Integer.parseUnsignedInt(numbers[2]);
            return few >= 0 && isPercent(deleted) && isPercent(updated)
                    ? Optional.of(new Limits(few, deleted, updated))
                    : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static boolean isPercent(int number) {
        return number >= 0 && number <= ALL;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return few + ":" + deletedPercent + ":" + updatedPercent;
    }
}
