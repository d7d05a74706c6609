package satchel.pim.outlook.time;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import satchel.pim.outlook.item.MalformedItemException;

/**
 * A time zone as an item describes it: by rules of its own, under Windows' name for it.
 *
 * @param rules the earlier first; at least one
 */
public record OutlookZone(String name, List<ZoneRule> rules) {
    private static final String WHAT = "its time zone";

    public OutlookZone {
        rules = List.copyOf(rules);
    }

    /**
     * Reads a PidLidAppointmentTimeZoneDefinition… [MS-OXOCAL section 2.2.1.41]: all rules, so that
     * the years before and after a change of law are right.
     *
     * @return absent for an empty one, or one without rules
     */
    public static Optional<OutlookZone> ofDefinition(byte[] bytes) throws MalformedItemException {
        if (bytes.length == 0) {
            return Optional.empty();
        }
        BlobReader blob = new BlobReader(bytes, WHAT);
        blob.skip(2 + 2 + 2);
        String name = blob.text(2 * blob.unsignedShort(), StandardCharsets.UTF_16LE);
        int count = blob.unsignedShort();
        List<ZoneRule> rules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blob.skip(2 + 2 + 2);
            int year = blob.unsignedShort();
            blob.skip(14);
            int bias = blob.integer();
            int standardBias = blob.integer();
            int daylightBias = blob.integer();
            Optional<Onset> toStandard = Onset.read(blob);
            rules.add(
                    ZoneRule.of(
                            year, bias, standardBias, daylightBias, toStandard, Onset.read(blob)));
        }
        rules.sort(Comparator.comparingInt(ZoneRule::fromYear));
        return rules.isEmpty()
                ? Optional.empty()
                : Optional.of(new OutlookZone(named(name, rules.getLast()), rules));
    }

    /**
     * Reads a PidLidTimeZoneStruct [MS-OXOCAL section 2.2.1.39]: the one rule that older versions
     * keep.
     *
     * @param description for people, as beside it in the item
     * @return absent for an empty one
     */
    public static Optional<OutlookZone> ofStruct(byte[] bytes, String description)
            throws MalformedItemException {
        if (bytes.length == 0) {
            return Optional.empty();
        }
        BlobReader blob = new BlobReader(bytes, WHAT);
        int bias = blob.integer();
        int standardBias = blob.integer();
        int daylightBias = blob.integer();
        blob.skip(2);
        Optional<Onset> toStandard = Onset.read(blob);
        blob.skip(2);
        ZoneRule rule =
                ZoneRule.of(0, bias, standardBias, daylightBias, toStandard, Onset.read(blob));
        return Optional.of(new OutlookZone(named(description, rule), List.of(rule)));
    }

    /** One whose clock is always as far off UTC as at the time that is given both ways. */
    public static OutlookZone fixed(LocalDateTime local, Instant time) {
        long seconds = local.toEpochSecond(ZoneOffset.UTC) - time.getEpochSecond();
        ZoneOffset offset = ZoneOffset.ofTotalSeconds((int) (seconds - seconds % 60));
        ZoneRule rule = new ZoneRule(0, offset, offset, Optional.empty());
        return new OutlookZone(named("", rule), List.of(rule));
    }

    public boolean isUtc() {
        return rules.stream()
                .allMatch(
                        rule -> rule.changes().isEmpty() && rule.standard().equals(ZoneOffset.UTC));
    }

    public LocalDateTime local(Instant time) {
        int year = LocalDateTime.ofInstant(time, ZoneOffset.UTC).getYear();
        return LocalDateTime.ofInstant(time, rule(year).offsetAt(time));
    }

    public Instant instant(LocalDateTime local) {
        return local.toInstant(rule(local.getYear()).offsetAt(local));
    }

    private ZoneRule rule(int year) {
        return rules.stream()
                .filter(rule -> rule.fromYear() <= year)
                .reduce((earlier, later) -> later)
                .orElseGet(rules::getFirst);
    }

    private static String named(String name, ZoneRule rule) {
        String plain = name.replaceAll("\\p{Cntrl}", "").strip();
        return plain.isEmpty() ? "UTC" + rule.standard() : plain;
    }
}
