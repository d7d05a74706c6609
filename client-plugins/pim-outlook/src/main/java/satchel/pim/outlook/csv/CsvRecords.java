package satchel.pim.outlook.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import satchel.client.api.Kind;
import satchel.client.api.PimException;
import satchel.client.api.PimId;
import satchel.client.api.PimRead;
import satchel.client.api.PimRecord;
import satchel.pim.outlook.item.MalformedItemException;
import satchel.pim.outlook.read.DerivedIds;
import satchel.pim.outlook.read.Fingerprint;
import satchel.pim.outlook.text.ContactText;

/** The lines of an export as records. */
public final class CsvRecords {
    private static final Set<String> OF_CONTACTS =
            Set.of("First Name", "Last Name", "E-mail Address", "Company");
    private static final Set<String> OF_CALENDARS = Set.of("Start Date");
    private static final List<String> DATES =
            List.of("birthday", "anniversary", "start date", "end date", "reminder date");

    private CsvRecords() {}

    public static Map<PimId, PimRead> of(String file, Kind kind) throws PimException {
        CsvTable table = CsvTable.parse(file);
        Set<String> needed =
                switch (kind) {
                    case CALENDAR -> OF_CALENDARS;
                    case CONTACTS -> OF_CONTACTS;
                    case BOOKMARKS -> throw noBookmarks();
                };
        if (!table.hasOneOf(needed)) {
            throw new PimException(
                    PimException.Kind.UNSUPPORTED,
                    "the file has no column "
                            + String.join(", ", needed.stream().sorted().toList())
                            + ", as Outlook's exports in English have");
        }
        CsvDates dates = dates(table);
        DerivedIds ids = new DerivedIds();
        Map<PimId, PimRead> reads = new LinkedHashMap<>();
        for (CsvTable.Row row : table.rows()) {
            PimRead read =
                    switch (kind) {
                        case CALENDAR -> event(row, ids.of(CsvEvent.identity(row)), dates);
                        case CONTACTS -> contact(row, ids.of(CsvContact.identity(row)), dates);
                        case BOOKMARKS -> throw noBookmarks();
                    };
            reads.put(read.id(), read);
        }
        return reads;
    }

    private static PimException noBookmarks() {
        return new PimException(
                PimException.Kind.UNSUPPORTED, "Outlook's exports hold no bookmarks");
    }

    private static CsvDates dates(CsvTable table) {
        List<String> dates = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            DATES.forEach(column -> dates.add(row.get(column)));
        }
        return CsvDates.of(dates);
    }

    private static PimRead event(CsvTable.Row row, PimId id, CsvDates dates) {
        try {
            return found(id, CsvEvent.text(row, DerivedIds.uid(id), dates));
        } catch (MalformedItemException e) {
            return new PimRead.Unreadable(id, String.valueOf(e.getMessage()));
        }
    }

    private static PimRead contact(CsvTable.Row row, PimId id, CsvDates dates) {
        return found(id, ContactText.of(CsvContact.item(row, dates), DerivedIds.uid(id)));
    }

    private static PimRead found(PimId id, String text) {
        return new PimRead.Found(new PimRecord(id, Fingerprint.of(text), text));
    }
}
