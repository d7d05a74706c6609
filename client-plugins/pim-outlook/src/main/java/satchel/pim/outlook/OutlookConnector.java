package satchel.pim.outlook;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import satchel.client.api.FoundDatabase;
import satchel.client.api.Kind;
import satchel.client.api.PimConnector;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.client.api.PimInfo;
import satchel.pim.outlook.csv.CsvRecords;
import satchel.pim.outlook.pst.PstDatabase;
import satchel.pim.outlook.pst.PstWhere;
import satchel.pim.outlook.read.ExportDatabase;
import satchel.pim.outlook.vcf.VcfRecords;

/**
 * Outlook's data files, only read. A database is named by a file and a folder in it: {@code
 * /home/me/archive.pst#/Calendar}, {@code …#/Contacts/Private}; in a folder's name "/" is written
 * "%2F" and "%" is written "%25". A file alone stands for its only calendar or address book, or for
 * the only one that lies in no other folder.
 *
 * <p>Outlook's exports are databases, too, named by their paths: contacts and calendars in CSV with
 * English columns, and cards in .vcf, which Outlook writes in version 2.1. Its .ics files are as
 * everybody's, and pim-files opens them.
 */
@Component
public final class OutlookConnector implements PimConnector {
    private static final PimInfo INFO =
            new PimInfo("outlook", "Outlook files", Set.of(Kind.CALENDAR, Kind.CONTACTS));

    @Override
    public PimInfo info() {
        return INFO;
    }

    @Override
    public List<FoundDatabase> databases() {
        return KnownPlaces.ofThisUser().databases();
    }

    @Override
    public PimDatabase open(String where, Kind kind) throws PimException {
        Optional<PstWhere> inPst = PstWhere.parse(where);
        if (inPst.isPresent()) {
            PstWhere named = inPst.get();
            return PstDatabase.open(
                    new PstWhere(path(named.file()).toString(), named.folder()), kind);
        }
        Path file = path(where);
        String name = where.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return ExportDatabase.open(file, kind, text -> CsvRecords.of(text, kind));
        }
        if (name.endsWith(".vcf") && kind == Kind.CONTACTS) {
            return ExportDatabase.open(file, kind, VcfRecords::of);
        }
        if (name.endsWith(".ics") && kind == Kind.CALENDAR) {
            throw new PimException(
                    PimException.Kind.UNSUPPORTED,
                    "open " + where + " as a file, with --pim files");
        }
        throw new PimException(
                PimException.Kind.UNSUPPORTED,
                where + " is no file of Outlook's; '#' is followed by the path of a folder in one");
    }

    private static Path path(String where) throws PimException {
        try {
            return Path.of(where).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new PimException(PimException.Kind.NOT_FOUND, "there is no file " + where, e);
        }
    }
}
