package satchel.pim.bookmarks;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import satchel.pim.bookmarks.firefox.FirefoxProfile;
import satchel.pim.bookmarks.firefox.FirefoxProfiles;
import satchel.pim.bookmarks.firefox.FirefoxStore;
import satchel.pim.bookmarks.store.TreeDatabase;

/** Firefox; a database is a profile, named by its folder. */
@Component
public final class FirefoxConnector implements PimConnector {
    private static final PimInfo INFO = new PimInfo("firefox", "Firefox", Set.of(Kind.BOOKMARKS));

    private static final Capabilities CAPABILITIES =
            new Capabilities(
                    CompareAndSet.TRANSACTION,
                    ChangeFeed.FULL_SCAN,
                    WhileRunning.NOTHING,
                    TreeDatabase.ALL_AT_ONCE,
                    Set.of("DESCRIPTION"));

    private final FirefoxProfiles profiles;

    @Activate
    public FirefoxConnector() {
        this(Path.of(System.getProperty("user.home")), System.getenv());
    }

    /**
     * @param environment may say where programs keep their settings
     */
    public FirefoxConnector(Path home, Map<String, String> environment) {
        this.profiles = new FirefoxProfiles(home, Map.copyOf(environment));
    }

    @Override
    public PimInfo info() {
        return INFO;
    }

    @Override
    public List<FoundDatabase> databases() {
        return profiles.all().stream().map(FirefoxConnector::found).toList();
    }

    private static FoundDatabase found(FirefoxProfile profile) {
        Program.State state =
                profile.isOpenInBrowser() ? Program.State.RUNNING : Program.State.CLOSED;
        return new FoundDatabase(info(profile), Optional.of(new Program("Firefox", state)));
    }

    private static DatabaseInfo info(FirefoxProfile profile) {
        return DatabaseInfo.of(profile.folder().toString(), profile.name(), Kind.BOOKMARKS);
    }

    @Override
    public PimDatabase open(String where, Kind kind) throws PimException {
        Kinds.requireBookmarks(INFO, kind);
        FirefoxProfile profile = profile(where);
        return new TreeDatabase(info(profile), CAPABILITIES, new FirefoxStore(profile));
    }

    /** By its folder, or the file in it, or the name that Firefox shows. */
    private FirefoxProfile profile(String where) throws PimException {
        try {
            Path path = Path.of(where).toAbsolutePath().normalize();
            Path folder = Files.isRegularFile(path) ? path.resolveSibling("").normalize() : path;
            List<FirefoxProfile> all = profiles.all();
            Optional<FirefoxProfile> known =
                    all.stream().filter(one -> one.folder().equals(folder)).findFirst();
            List<FirefoxProfile> named =
                    all.stream().filter(one -> one.name().equals(where)).toList();
            if (known.isPresent()) {
                return known.get();
            }
            if (!named.isEmpty()) {
                return onlyOne(named);
            }
            if (Files.exists(folder.resolve("places.sqlite"))) {
                return new FirefoxProfile(folder, String.valueOf(folder.getFileName()));
            }
        } catch (InvalidPathException noPath) {
            // Then it is no profile either.
        }
        throw new PimException(
                PimException.Kind.NOT_FOUND, "there is no profile of Firefox in " + where);
    }

    /** Installations of Firefox name their profiles alike. */
    private static FirefoxProfile onlyOne(List<FirefoxProfile> named) throws PimException {
        if (named.size() > 1) {
            throw new PimException(
                    PimException.Kind.NOT_FOUND,
                    "more than one profile of Firefox is called '%s'; name it by its folder: %s"
                            .formatted(
                                    named.getFirst().name(),
                                    named.stream()
                                            .map(one -> one.folder().toString())
                                            .collect(Collectors.joining(", "))));
        }
        return named.getFirst();
    }
}
