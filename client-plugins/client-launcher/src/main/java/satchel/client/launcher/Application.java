package satchel.client.launcher;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The service that is the command line or the window. Its interface lies in a bundle, which this
 * class path does not have; so its one method is called by name.
 */
final class Application {
    private static final String INTERFACE = "satchel.client.api.app.Application";
    private static final long WAIT_MILLIS = 5000;

    private final Object service;

    private Application(Object service) {
        this.service = service;
    }

    static Application find(BundleContext context, Mode mode) throws StartException {
        String filter = "(&(objectClass=%s)(mode=%s))".formatted(INTERFACE, mode.property());
        try {
            ServiceTracker<Object, Object> tracker =
                    new ServiceTracker<>(context, FrameworkUtil.createFilter(filter), null);
            tracker.open(true);
            Object service = tracker.waitForService(WAIT_MILLIS);
            if (service == null) {
                throw new StartException(missing(mode));
            }
            return new Application(service);
        } catch (InvalidSyntaxException | InterruptedException e) {
            throw new StartException("cannot look for the application: " + e.getMessage(), e);
        }
    }

    int run(List<String> arguments) throws StartException {
        try {
            return (int) method().invoke(service, arguments);
        } catch (InvocationTargetException e) {
            throw new StartException("this should not have happened: " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new StartException("the application cannot be run: " + e.getMessage(), e);
        }
    }

    private Method method() throws NoSuchMethodException {
        for (Class<?> type : Arrays.asList(service.getClass().getInterfaces())) {
            if (type.getName().equals(INTERFACE)) {
                return type.getMethod("run", List.class);
            }
        }
        throw new NoSuchMethodException(INTERFACE + ".run");
    }

    private static String missing(Mode mode) {
        return switch (mode) {
            case CLI -> "this client's command line is missing or does not start";
            case GUI -> "this client has no window; the commands work without one";
        };
    }
}
