package satchel.client.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.BundleRevision;

/** Equinox with the client's bundles started. */
record RunningFramework(Framework framework) implements AutoCloseable {
    private static final long STOP_MILLIS = 5000;

    static RunningFramework start(FrameworkSettings settings, Mode mode) throws StartException {
        Framework framework =
                ServiceLoader.load(FrameworkFactory.class)
                        .findFirst()
                        .orElseThrow(() -> new StartException("lib/ has no OSGi framework"))
                        .newFramework(settings.properties());
        try {
            framework.init();
            List<Bundle> bundles = install(framework.getBundleContext(), settings, mode);
            framework.start();
            for (Bundle bundle : bundles) {
                // Nothing is to be remembered: the next run starts with an empty area.
                bundle.start(Bundle.START_TRANSIENT);
            }
            return new RunningFramework(framework);
        } catch (BundleException | IOException e) {
            throw new StartException(
                    "the client's own parts do not start: " + Unresolved.summary(e), e);
        }
    }

    Application application(Mode mode) throws StartException {
        return Application.find(framework.getBundleContext(), mode);
    }

    /** Gives services the time to end well, and no more than that. */
    @Override
    public void close() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(STOP_MILLIS);
    }

    private static List<Bundle> install(
            BundleContext context, FrameworkSettings settings, Mode mode)
            throws BundleException, IOException {
        List<Bundle> toStart = new ArrayList<>();
        for (Path jar : jars(settings.bundles(), mode)) {
            // By reference: the framework reads our own jars where they lie.
            Bundle bundle = context.installBundle("reference:" + jar.toUri());
            if (isToStart(bundle)) {
                toStart.add(bundle);
            }
        }
        return toStart;
    }

    private static List<Path> jars(Path folder, Mode mode) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> mode.needs(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList();
        }
    }

    /** Libraries need not be started; what has components or an activator must be. */
    private static boolean isToStart(Bundle bundle) {
        boolean fragment =
                (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
        boolean active =
                bundle.getHeaders("").get("Service-Component") != null
                        || bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATOR) != null;
        return active && !fragment;
    }
}
