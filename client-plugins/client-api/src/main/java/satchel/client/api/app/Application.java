package satchel.client.api.app;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A way to use the client. An OSGi service with the property {@value #MODE}: {@value #CLI} needs no
 * display, {@value #GUI} does.
 */
@ProviderType
public interface Application {
    String MODE = "mode";
    String CLI = "cli";
    String GUI = "gui";

    /**
     * Runs to its end, on the thread the process began with.
     *
     * @param arguments as the user gave them
     * @return the process's exit status
     */
    int run(List<String> arguments);
}
