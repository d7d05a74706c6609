package satchel.client.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.osgi.framework.Constants;

/**
 * What a framework is started with.
 *
 * @param program the folder the client was installed in
 * @param state what the client remembers between runs
 * @param area where this run's framework keeps its own files
 */
record FrameworkSettings(Path program, Path state, Path area) {
    /** The logging interface lies on the launcher's class path, where it finds its binding. */
    private static final String LOGGING =
            "org.slf4j,org.slf4j.event,org.slf4j.helpers,org.slf4j.spi";

    Path bundles() {
        return program.resolve("bundles");
    }

    Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>();
        properties.put("satchel.program", program.toString());
        properties.put("satchel.state", state.toString());
        properties.put(Constants.FRAMEWORK_STORAGE, area.toString());
        properties.put(
                Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        properties.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, logging());
        // jsvg asks for a service loader mediator; its own class loader finds its services.
        properties.put(
                Constants.FRAMEWORK_SYSTEMCAPABILITIES_EXTRA,
                "osgi.extender;osgi.extender=\"osgi.serviceloader.processor\";"
                        + "version:Version=\"1.0\"");
        // A plug-in built again under its old version comes up beside the one it replaces.
        properties.put(Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE);
        // Trust comes from the signed catalogue, not from signed jars.
        properties.put("osgi.signedcontent.support", "none");
        properties.put("osgi.console.enable.builtin", "false");
        return properties;
    }

    private static String logging() {
        StringBuilder packages = new StringBuilder();
        for (String name : LOGGING.split(",")) {
            packages.append(packages.isEmpty() ? "" : ",").append(name).append(";version=\"2.0\"");
        }
        return packages.toString();
    }
}
