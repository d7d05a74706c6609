package satchel.client.installer;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import satchel.client.catalogue.Offer;
import satchel.client.catalogue.Refusal;
import satchel.client.catalogue.RefusedException;

/** The plug-ins inside the running framework. Bytes that come in here were judged before. */
final class PluginBundles {
    private static final String API = "satchel.client.api";
    private static final String LOCATION = "satchel-plugin:";
    private static final long REFRESH_SECONDS = 10;

    private final BundleContext context;

    PluginBundles(BundleContext context) {
        this.context = context;
    }

    /** The version of the API package this client exports to plug-ins. */
    Version api() {
        return Arrays.stream(context.getBundles())
                .map(bundle -> bundle.adapt(BundleRevision.class))
                .flatMap(revision ->
                        revision
                                .getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE)
                                .stream())
                .map(capability -> capability.getAttributes())
                .filter(attributes ->
                        API.equals(attributes.get(PackageNamespace.PACKAGE_NAMESPACE)))
                .map(attributes -> attributes.get(Constants.VERSION_ATTRIBUTE))
                .map(Version.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no bundle exports " + API));
    }

    /**
     * Installs and starts a plug-in in place of the one that runs under its id. If it does not
     * start, the one before runs again and this one is gone.
     */
    void put(Offer offer, byte[] jar) throws RefusedException {
        refuseTakenName(offer);
        List<Bundle> before = running(offer.id());
        try {
            stop(before);
            start(offer, jar);
        } catch (BundleException e) {
            startAgain(before);
            throw new RefusedException(new Refusal.DoesNotStart(offer.id(), reason(e)));
        }
        uninstall(before);
    }

    void remove(String id) {
        uninstall(running(id));
    }

    private void refuseTakenName(Offer offer) throws RefusedException {
        for (Bundle bundle : context.getBundles()) {
            if (offer.bundle().equals(bundle.getSymbolicName())
                    && !bundle.getLocation().startsWith(LOCATION + offer.id() + ":")) {
                throw new RefusedException(new Refusal.BundleTaken(offer.id(), offer.bundle()));
            }
        }
    }

    private List<Bundle> running(String id) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getLocation().startsWith(LOCATION + id + ":"))
                .toList();
    }

    private void start(Offer offer, byte[] jar) throws BundleException {
        String location = LOCATION + offer.id() + ":" + offer.sha256();
        Bundle bundle = context.installBundle(location, new ByteArrayInputStream(jar));
        try {
            bundle.start();
        } catch (BundleException e) {
            uninstall(List.of(bundle));
            throw e;
        }
    }

    private static void stop(List<Bundle> bundles) throws BundleException {
        for (Bundle bundle : bundles) {
            bundle.stop();
        }
    }

    private static void startAgain(List<Bundle> bundles) {
        for (Bundle bundle : bundles) {
            try {
                bundle.start();
            } catch (BundleException e) {
                throw new IllegalStateException(
                        "the plug-in before, %s, does not start again".formatted(bundle), e);
            }
        }
    }

    private void uninstall(List<Bundle> bundles) {
        List<Bundle> gone = new ArrayList<>();
        for (Bundle bundle : bundles) {
            try {
                bundle.uninstall();
                gone.add(bundle);
            } catch (BundleException e) {
                throw new IllegalStateException("cannot take out " + bundle, e);
            }
        }
        if (!gone.isEmpty()) {
            refresh(gone);
        }
    }

    /** Lets go of the classes of bundles that are gone. */
    private void refresh(List<Bundle> gone) {
        CountDownLatch done = new CountDownLatch(1);
        context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                .adapt(FrameworkWiring.class)
                .refreshBundles(gone, _ -> done.countDown());
        try {
            if (!done.await(REFRESH_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the framework did not let go of " + gone);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String reason(BundleException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
