package satchel.pim.bookmarks.firefox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The profiles that profiles.ini names, wherever Firefox was installed from.
 *
 * @param home where all other places are, unless the environment says otherwise
 */
public record FirefoxProfiles(Path home, Map<String, String> environment) {
    private static final List<String> BELOW_HOME =
            List.of(
                    ".mozilla/firefox",
                    "snap/firefox/common/.mozilla/firefox",
                    ".var/app/org.mozilla.firefox/.mozilla/firefox",
                    ".var/app/org.mozilla.firefox/config/mozilla/firefox",
                    "Library/Application Support/Firefox");

    public List<FirefoxProfile> all() {
        Path roaming = setting("APPDATA").orElse(home.resolve("AppData/Roaming"));
        Path config = setting("XDG_CONFIG_HOME").orElse(home.resolve(".config"));
        return Stream.concat(
                        BELOW_HOME.stream().map(home::resolve),
                        Stream.of(
                                config.resolve("mozilla/firefox"),
                                roaming.resolve("Mozilla/Firefox")))
                .flatMap(folder -> profiles(folder).stream())
                .distinct()
                .filter(profile -> Files.exists(profile.places()))
                .toList();
    }

    private Optional<Path> setting(String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    private static List<FirefoxProfile> profiles(Path folder) {
        List<FirefoxProfile> profiles = new ArrayList<>();
        for (Map<String, String> section : sections(folder.resolve("profiles.ini"))) {
            Optional.ofNullable(section.get("Path"))
                    .flatMap(path -> resolved(folder, path))
                    .map(path -> new FirefoxProfile(path, section.getOrDefault("Name", "default")))
                    .ifPresent(profiles::add);
        }
        return profiles;
    }

    /** Relative to the file, or not, as IsRelative says; an absolute path stays what it is. */
    private static Optional<Path> resolved(Path folder, String path) {
        try {
            return Optional.of(folder.resolve(path).toAbsolutePath().normalize());
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static List<Map<String, String>> sections(Path ini) {
        List<Map<String, String>> sections = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(ini)) {
                int equals = line.indexOf('=');
                if (line.startsWith("[Profile")) {
                    sections.add(new HashMap<>());
                } else if (line.startsWith("[")) {
                    sections.add(new HashMap<>(Map.of("Not", "a profile")));
                } else if (equals > 0 && !sections.isEmpty()) {
                    sections.getLast().put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
        } catch (IOException notThere) {
            return List.of();
        }
        return sections.stream().filter(section -> !section.containsKey("Not")).toList();
    }
}
