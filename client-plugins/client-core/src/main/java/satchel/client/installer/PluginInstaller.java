package satchel.client.installer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import satchel.client.catalogue.Catalogue;
import satchel.client.catalogue.Judge;
import satchel.client.catalogue.Offer;
import satchel.client.catalogue.Refusal;
import satchel.client.catalogue.RefusedException;
import satchel.client.state.StateFolder;

/**
 * Installs, starts, updates and removes plug-ins, now and at every start of the client. Each method
 * either does all of what it says or changes nothing.
 *
 * <p>All methods throw {@link RefusedException} for what is not believed and {@link IOException}
 * for what cannot be reached, read or written; both messages are sentences for the user.
 */
@Component(service = PluginInstaller.class)
public final class PluginInstaller {
    /** The framework property by which the launcher says where the client itself lies. */
    private static final String PROGRAM = "satchel.program";

    private final PluginFolder folder;
    private final PluginBundles bundles;
    private final Path trust;
    private final Map<String, Refusal> refusedAtStart = new TreeMap<>();
    private Optional<String> unreadable = Optional.empty();

    /**
     * Comes up with every installed plug-in started, so that whoever refers to this service sees
     * their connectors.
     */
    @Activate
    public PluginInstaller(BundleContext context, @Reference StateFolder state) {
        this.folder = new PluginFolder(state.path().resolve("plugins"));
        this.bundles = new PluginBundles(context);
        this.trust = program(context).resolve("trust").resolve("catalogue.pub");
        startAll();
    }

    /**
     * Starts every installed plug-in whose file is still the one that was accepted. The others stay
     * out; {@link #complaints} says why.
     */
    private void startAll() {
        try {
            for (Kept kept : folder.read().plugins()) {
                startIfGood(kept.current());
            }
        } catch (IOException e) {
            unreadable = Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** One sentence for every plug-in that is installed and did not start this time. */
    public synchronized List<String> complaints() {
        return Stream.concat(
                        unreadable.stream(),
                        refusedAtStart.values().stream().map(Refusal::sentence))
                .toList();
    }

    public synchronized List<InstalledPlugin> installed() throws IOException {
        return folder.read().plugins().stream()
                .map(kept ->
                        new InstalledPlugin(
                                kept.current(),
                                Optional.ofNullable(refusedAtStart.get(kept.current().id())),
                                kept.previous()))
                .toList();
    }

    /** What a source offers today. */
    public synchronized List<Offer> offers(CatalogueSource source)
            throws RefusedException, IOException {
        return follow(source, folder.read()).offers();
    }

    /** Installs a plug-in, or updates it if an older version is there. */
    public synchronized Outcome install(String id, CatalogueSource source)
            throws RefusedException, IOException {
        try (FileChannel _ = folder.hold()) {
            Shelf shelf = folder.read();
            Catalogue catalogue = follow(source, shelf);
            return install(id, catalogue, source);
        }
    }

    /** Brings every installed plug-in to the version the source offers. */
    public synchronized List<Outcome> update(CatalogueSource source)
            throws RefusedException, IOException {
        try (FileChannel _ = folder.hold()) {
            Shelf shelf = folder.read();
            Catalogue catalogue = follow(source, shelf);
            List<Outcome> outcomes = new ArrayList<>();
            for (Kept kept : shelf.plugins()) {
                outcomes.add(update(kept.current(), catalogue, source));
            }
            return outcomes;
        }
    }

    /** Takes a plug-in out, with the version before it. */
    public synchronized Offer remove(String id) throws RefusedException, IOException {
        try (FileChannel _ = folder.hold()) {
            Shelf shelf = folder.read();
            Kept kept = installed(shelf, id);
            folder.write(shelf.without(id));
            bundles.remove(id);
            refusedAtStart.remove(id);
            return kept.current();
        }
    }

    /** Goes back to the version before the installed one, which is then forgotten. */
    public synchronized Offer goBack(String id) throws RefusedException, IOException {
        try (FileChannel _ = folder.hold()) {
            Shelf shelf = folder.read();
            Offer previous =
                    installed(shelf, id)
                            .previous()
                            .orElseThrow(() -> new RefusedException(new Refusal.NothingBefore(id)));
            start(previous);
            folder.write(shelf.with(new Kept(previous, Optional.empty())));
            refusedAtStart.remove(id);
            return previous;
        }
    }

    private Catalogue follow(CatalogueSource source, Shelf shelf)
            throws RefusedException, IOException {
        Catalogue catalogue = source.catalogue().open(PinnedKeysFile.read(trust));
        Judge.judge(catalogue, shelf.serial(), Instant.now());
        return catalogue;
    }

    private Outcome update(Offer installed, Catalogue catalogue, CatalogueSource source)
            throws IOException {
        try {
            return install(installed.id(), catalogue, source);
        } catch (RefusedException e) {
            return new Outcome.Unchanged(installed, e.refusal());
        }
    }

    private Outcome install(String id, Catalogue catalogue, CatalogueSource source)
            throws RefusedException, IOException {
        Shelf shelf = folder.read();
        Optional<Kept> before = shelf.plugin(id);
        Offer offer = Judge.choose(catalogue, id, bundles.api(), shelf.version(id));
        if (isThere(before, offer)) {
            folder.write(shelf.followed(catalogue.serial()));
            return new Outcome.AlreadyThere(before.orElseThrow().current());
        }
        byte[] jar = source.file(offer.file(), offer.size());
        Judge.judge(offer, jar, bundles.api());
        folder.keep(offer, jar);
        bundles.put(offer, jar);
        Kept kept =
                before.map(b -> b.next(offer)).orElseGet(() -> new Kept(offer, Optional.empty()));
        record(shelf.followed(catalogue.serial()).with(kept), before, id);
        refusedAtStart.remove(id);
        return before.map(b -> changed(b.current(), offer))
                .orElseGet(() -> new Outcome.Installed(offer));
    }

    /** The hash decides: a publisher may build one version again. */
    private boolean isThere(Optional<Kept> before, Offer offer) {
        return before.filter(kept -> kept.current().isSameFileAs(offer)).isPresent()
                && !refusedAtStart.containsKey(offer.id());
    }

    private static Outcome changed(Offer before, Offer now) {
        return before.version().equals(now.version())
                ? new Outcome.Renewed(now)
                : new Outcome.Updated(before.version(), now);
    }

    /** Writes the record; if that fails, what runs is put back to what the old record says. */
    private void record(Shelf shelf, Optional<Kept> before, String id)
            throws RefusedException, IOException {
        try {
            folder.write(shelf);
        } catch (IOException e) {
            if (before.isPresent()) {
                start(before.get().current());
            } else {
                bundles.remove(id);
            }
            throw new IOException("cannot keep plug-in '%s': %s".formatted(id, e.getMessage()), e);
        }
    }

    private void startIfGood(Offer offer) throws IOException {
        try {
            start(offer);
        } catch (RefusedException e) {
            refusedAtStart.put(offer.id(), e.refusal());
        }
    }

    private void start(Offer offer) throws RefusedException, IOException {
        byte[] jar =
                folder.jar(offer)
                        .orElseThrow(() -> new RefusedException(new Refusal.Missing(offer.id())));
        Judge.judge(offer, jar, bundles.api());
        bundles.put(offer, jar);
    }

    private static Path program(BundleContext context) {
        return Path.of(
                Optional.ofNullable(context.getProperty(PROGRAM))
                        .orElseThrow(() -> new IllegalStateException(PROGRAM + " is not set")));
    }

    private static Kept installed(Shelf shelf, String id) throws RefusedException {
        return shelf.plugin(id)
                .orElseThrow(() -> new RefusedException(new Refusal.NotInstalled(id)));
    }
}
