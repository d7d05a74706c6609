package satchel.pim.outlook.csv;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import satchel.pim.outlook.item.ContactProperties;
import satchel.pim.outlook.item.Item;
import satchel.pim.outlook.item.ItemProperties;
import satchel.pim.outlook.item.ListedItem;
import satchel.pim.outlook.item.Property;

/** A line of an export of contacts. What a card has no word for is kept in the note. */
final class CsvContact {
    private CsvContact() {}

    static List<String> identity(CsvTable.Row row) {
        return List.of(
                row.get("first name"),
                row.get("middle name"),
                row.get("last name"),
                row.get("suffix"),
                row.get("company"),
                row.get("e-mail address"));
    }

    static Item item(CsvTable.Row row, CsvDates dates) {
        ListedItem.Builder item = ListedItem.with();
        Map<Property, String> texts = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>();
        row.values().forEach((column, value) -> take(column, value.strip(), texts, rest));
        texts.forEach(item::text);
        note(row, rest).ifPresent(note -> item.text(ItemProperties.BODY, note));
        day(row, "birthday", dates, item, ContactProperties.BIRTHDAY_LOCAL);
        day(row, "anniversary", dates, item, ContactProperties.ANNIVERSARY_LOCAL);
        item.texts(ContactProperties.CHILDREN, CsvWords.list(row.get("children")));
        item.number(
                ContactProperties.GENDER,
                switch (row.get("gender").toLowerCase(Locale.ROOT)) {
                    case "female" -> 1;
                    case "male" -> 2;
                    default -> 0;
                });
        CsvWords.classify(item, row);
        return item.item();
    }

    private static void take(
            String column, String value, Map<Property, String> texts, List<String> rest) {
        Optional<Property> property = Optional.ofNullable(ContactColumns.TEXTS.get(column));
        if (value.isEmpty() || ContactColumns.OTHERS.contains(column)) {
            return;
        }
        if (property.isPresent()) {
            texts.merge(property.get(), value, (street, more) -> street + "\n" + more);
        } else {
            rest.add(column + ": " + value);
        }
    }

    private static Optional<String> note(CsvTable.Row row, List<String> rest) {
        List<String> lines = new ArrayList<>();
        if (!row.get("notes").isEmpty()) {
            lines.add(row.get("notes"));
        }
        lines.addAll(rest);
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
    }

    private static void day(
            CsvTable.Row row,
            String column,
            CsvDates dates,
            ListedItem.Builder item,
            Property property) {
        Optional<LocalDate> day = dates.date(row.get(column));
        day.ifPresent(known -> item.time(property, known.atStartOfDay().toInstant(ZoneOffset.UTC)));
    }
}
