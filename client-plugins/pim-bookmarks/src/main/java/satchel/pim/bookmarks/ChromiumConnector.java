package satchel.pim.bookmarks;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import satchel.client.api.Capabilities;
import satchel.client.api.ChangeFeed;
import satchel.client.api.CompareAndSet;
import satchel.client.api.DatabaseInfo;
import satchel.client.api.FoundDatabase;
import satchel.client.api.Kind;
import satchel.client.api.PimConnector;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.client.api.PimInfo;
import satchel.client.api.Program;
import satchel.client.api.WhileRunning;
import satchel.pim.bookmarks.chromium.ChromiumProfile;
import satchel.pim.bookmarks.chromium.ChromiumProfiles;
import satchel.pim.bookmarks.chromium.ChromiumStore;
import satchel.pim.bookmarks.store.TreeDatabase;

/** Chromium, Chrome, Edge and Brave; a database is a profile, named by its folder. */
@Component
public final class ChromiumConnector implements PimConnector {
    private static final PimInfo INFO =
            new PimInfo("chromium", "Chromium, Chrome, Edge and Brave", Set.of(Kind.BOOKMARKS));

    private static final Capabilities CAPABILITIES =
            new Capabilities(
                    CompareAndSet.COMPARE_THEN_WRITE,
                    ChangeFeed.FULL_SCAN,
                    WhileRunning.READ_ONLY,
                    TreeDatabase.ALL_AT_ONCE,
                    Set.of("TAG", "KEYWORD", "DESCRIPTION", "LAST-MODIFIED"));

    private final ChromiumProfiles profiles;

    @Activate
    public ChromiumConnector() {
        this(Path.of(System.getProperty("user.home")), System.getenv());
    }

    /**
     * @param environment may say where programs keep their settings
     */
    public ChromiumConnector(Path home, Map<String, String> environment) {
        this.profiles = new ChromiumProfiles(home, Map.copyOf(environment));
    }

    @Override
    public PimInfo info() {
        return INFO;
    }

    @Override
    public List<FoundDatabase> databases() {
        return profiles.all().stream().map(ChromiumConnector::found).toList();
    }

    private static FoundDatabase found(ChromiumProfile profile) {
        Program.State state =
                profile.isOpenInBrowser() ? Program.State.RUNNING : Program.State.CLOSED;
        return new FoundDatabase(info(profile), Optional.of(new Program(profile.program(), state)));
    }

    private static DatabaseInfo info(ChromiumProfile profile) {
        return DatabaseInfo.of(profile.folder().toString(), profile.name(), Kind.BOOKMARKS);
    }

    @Override
    public PimDatabase open(String where, Kind kind) throws PimException {
        Kinds.requireBookmarks(INFO, kind);
        Path folder = folder(where);
        ChromiumProfile profile =
                profiles.all().stream()
                        .filter(known -> known.folder().equals(folder))
                        .findFirst()
                        .orElseGet(() -> ChromiumProfiles.at(folder));
        return new TreeDatabase(info(profile), CAPABILITIES, new ChromiumStore(profile));
    }

    /** The profile's folder, or the file in it. */
    private static Path folder(String where) throws PimException {
        try {
            Path path = Path.of(where).toAbsolutePath().normalize();
            Path folder = Files.isRegularFile(path) ? path.resolveSibling("").normalize() : path;
            if (Files.isDirectory(folder)
                    && (Files.exists(folder.resolve("Preferences"))
                            || Files.exists(folder.resolve("Bookmarks")))) {
                return folder;
            }
        } catch (InvalidPathException noPath) {
            // Then it is no profile either.
        }
        throw new PimException(
                PimException.Kind.NOT_FOUND, "there is no profile of Chromium in " + where);
    }
}
