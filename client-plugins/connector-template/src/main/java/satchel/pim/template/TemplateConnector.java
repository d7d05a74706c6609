package satchel.pim.template;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import satchel.client.api.FoundDatabase;
import satchel.client.api.Kind;
import satchel.client.api.PimConnector;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.client.api.PimInfo;

/** A program whose calendars are files of properties: a UID and its object in each line. */
@Component
public final class TemplateConnector implements PimConnector {
    @Override
    public PimInfo info() {
        return new PimInfo("template", "Template", Set.of(Kind.CALENDAR));
    }

    /** A program that has a usual place for its files would look there. */
    @Override
    public List<FoundDatabase> databases() {
        return List.of();
    }

    @Override
    public PimDatabase open(String where, Kind kind) throws PimException {
        Path file = Path.of(where).toAbsolutePath().normalize();
        if (kind != Kind.CALENDAR) {
            throw new PimException(PimException.Kind.UNSUPPORTED, file + " is a calendar");
        }
        if (!Files.isRegularFile(file)) {
            throw new PimException(PimException.Kind.NOT_FOUND, "there is no file " + file);
        }
        return new TemplateDatabase(file);
    }
}
