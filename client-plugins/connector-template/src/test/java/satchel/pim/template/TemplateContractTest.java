package satchel.pim.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.api.Kind;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.client.api.contract.PimDatabaseContract;

final class TemplateContractTest implements PimDatabaseContract {
    @TempDir Path folder;

    @Override
    public PimDatabase emptyDatabase() throws PimException {
        try {
            Path file = Files.createFile(folder.resolve("calendar.properties"));
            return new TemplateConnector().open(file.toString(), Kind.CALENDAR);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String record(String uid, String title) {
        return """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Example//Template//EN
        BEGIN:VEVENT
        UID:%s
        DTSTAMP:20260101T000000Z
        DTSTART:20260601T100000Z
        SUMMARY:%s
        X-SATCHEL:kept
        END:VEVENT
        END:VCALENDAR
        """
                .formatted(uid, title)
                .replace("\n", "\r\n");
    }
}
