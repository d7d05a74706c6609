package satchel.client.installer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import satchel.client.state.StateFolder;

/** A running Equinox with nothing but the plug-in API and an installer. */
final class TinyClient implements AutoCloseable {
    private final Framework framework;
    final PluginInstaller installer;

    private TinyClient(Framework framework, PluginInstaller installer) {
        this.framework = framework;
        this.installer = installer;
    }

    /** Starts a client with its state under this folder; its area is always empty at first. */
    static TinyClient start(Path folder, String publicKeys, String api)
            throws IOException, BundleException {
        Path trust = folder.resolve("program").resolve("trust");
        Files.createDirectories(trust);
        Files.writeString(trust.resolve("catalogue.pub"), publicKeys);
        Framework framework =
                ServiceLoader.load(FrameworkFactory.class)
                        .findFirst()
                        .orElseThrow()
                        .newFramework(
                                Map.of(
                                        Constants.FRAMEWORK_STORAGE,
                                        folder.resolve("area").toString(),
                                        Constants.FRAMEWORK_STORAGE_CLEAN,
                                        Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                                        Constants.FRAMEWORK_BSNVERSION,
                                        Constants.FRAMEWORK_BSNVERSION_MULTIPLE,
                                        "satchel.program",
                                        folder.resolve("program").toString()));
        framework.start();
        BundleContext context = framework.getBundleContext();
        context.installBundle("client", new ByteArrayInputStream(TinyJar.api(api)));
        return new TinyClient(
                framework, new PluginInstaller(context, new StateFolder(folder.resolve("state"))));
    }

    /** The versions of the plug-ins whose service is there. */
    List<String> services() throws InvalidSyntaxException {
        ServiceReference<?>[] found =
                framework.getBundleContext().getAllServiceReferences("java.lang.Runnable", null);
        return found == null
                ? List.of()
                : Arrays.stream(found).map(s -> String.valueOf(s.getProperty("version"))).toList();
    }

    /** The locations of all bundles that are not the framework's or the client's. */
    List<String> pluginBundles() {
        return Arrays.stream(framework.getBundleContext().getBundles())
                .map(bundle -> bundle.getLocation())
                .filter(location -> location.startsWith("satchel-plugin:"))
                .toList();
    }

    @Override
    public void close() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(10_000);
    }
}
