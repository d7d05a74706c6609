package satchel.pim.outlook.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import satchel.client.api.PimException;

/**
 * The lines of an export by the names of their columns.
 *
 * @param columns as the first line has them
 */
record CsvTable(List<String> columns, List<Row> rows) {
    /** One line. */
    record Row(Map<String, String> values) {
        /** Empty where there is no such column. */
        String get(String column) {
            return values.getOrDefault(key(column), "").strip();
        }
    }

    static CsvTable parse(String text) throws PimException {
        int end = text.indexOf('\n');
        String head = end < 0 ? text : text.substring(0, end);
        char separator = count(head, ';') > count(head, ',') ? ';' : ',';
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .allowUnclosedQuote(false)
                        .allowExtraCharsAfterClosingQuote(false)
                        .ofCsvRecord(text)) {
            reader.forEach(records::add);
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            throw new PimException(
                    PimException.Kind.UNREADABLE, "the file is no table: " + e.getMessage(), e);
        }
        return records.isEmpty() ? new CsvTable(List.of(), List.of()) : of(records);
    }

    private static CsvTable of(List<CsvRecord> records) {
        List<String> columns = records.getFirst().getFields();
        List<Row> rows =
                records.stream().skip(1).map(record -> row(columns, record.getFields())).toList();
        return new CsvTable(columns, rows);
    }

    private static Row row(List<String> columns, List<String> fields) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), fields.size()); i++) {
            values.putIfAbsent(key(columns.get(i)), fields.get(i));
        }
        return new Row(values);
    }

    boolean hasOneOf(Set<String> wanted) {
        return columns.stream()
                .map(CsvTable::key)
                .anyMatch(column -> wanted.stream().map(CsvTable::key).anyMatch(column::equals));
    }

    static String key(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
