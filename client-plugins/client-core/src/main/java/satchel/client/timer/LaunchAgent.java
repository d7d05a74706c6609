package satchel.client.timer;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A property list for a user's launchd on macOS (launchd.plist(5)). */
final class LaunchAgent {
    static final String LABEL = "satchel.sync";

    private LaunchAgent() {}

    /**
     * @param folder of the user's agents
     */
    static TimerFile of(SyncTask task, Path folder) {
        String arguments =
                task.command().stream()
                        .map(argument -> "    <string>" + Xml.text(argument) + "</string>\n")
                        .collect(Collectors.joining());
        String environment =
                new TreeMap<>(task.environment())
                        .entrySet().stream()
                                .map(entry ->
                                        "    <key>%s</key><string>%s</string>\n"
                                                .formatted(
                                                        Xml.text(entry.getKey()),
                                                        Xml.text(entry.getValue())))
                                .collect(Collectors.joining());
        String text =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
                <plist version="1.0">
                <dict>
                  <key>Label</key><string>%s</string>
                  <key>ProgramArguments</key>
                  <array>
                %s  </array>
                  <key>EnvironmentVariables</key>
                  <dict>
                %s  </dict>
                  <key>RunAtLoad</key><true/>
                  <key>StartInterval</key><integer>%d</integer>
                  <key>ProcessType</key><string>Background</string>
                </dict>
                </plist>
                """
                        .formatted(LABEL, arguments, environment, task.every().toSeconds());
        return new TimerFile(folder.resolve(LABEL + ".plist"), text, StandardCharsets.UTF_8);
    }
}
