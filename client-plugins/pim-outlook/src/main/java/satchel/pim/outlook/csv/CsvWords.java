package satchel.pim.outlook.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import satchel.pim.outlook.item.ItemProperties;
import satchel.pim.outlook.item.ListedItem;

/** Words that an export has for what Outlook keeps as numbers. */
final class CsvWords {
    private CsvWords() {}

    static boolean isTrue(String word) {
        return word.equalsIgnoreCase("true") || word.equals("1") || word.equalsIgnoreCase("yes");
    }

    /** Several, with semicolons between them. */
    static List<String> list(String several) {
        return Arrays.stream(several.split(";"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    static void classify(ListedItem.Builder item, CsvTable.Row row) {
        item.categories(list(row.get("categories")));
        item.number(
                ItemProperties.SENSITIVITY,
                switch (row.get("sensitivity").toLowerCase(Locale.ROOT)) {
                    case "personal" -> 1;
                    case "private" -> 2;
                    case "confidential" -> 3;
                    default -> 0;
                });
        item.number(ItemProperties.PRIVATE, isTrue(row.get("private")) ? 1 : 0);
        item.number(
                ItemProperties.IMPORTANCE,
                switch (row.get("priority").toLowerCase(Locale.ROOT)) {
                    case "high" -> 2;
                    case "low" -> 0;
                    default -> 1;
                });
    }
}
