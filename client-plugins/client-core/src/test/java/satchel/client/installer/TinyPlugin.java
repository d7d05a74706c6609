package satchel.client.installer;

import java.util.Dictionary;
import java.util.Hashtable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** What the tests' plug-ins do: offer a service, or fail if their manifest says so. */
public final class TinyPlugin implements BundleActivator {
    static final String FAILS = "Test-Fails";

    @Override
    public void start(BundleContext context) {
        if (context.getBundle().getHeaders().get(FAILS) != null) {
            throw new IllegalStateException("told to fail");
        }
        Dictionary<String, String> properties = new Hashtable<>();
        properties.put("version", context.getBundle().getVersion().toString());
        context.registerService(Runnable.class, () -> {}, properties);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the service back.
    }
}
