package satchel.pim.bookmarks.chromium;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The profiles of Chromium and of browsers made from it.
 *
 * @param home where all other places are, unless the environment says otherwise
 */
public record ChromiumProfiles(Path home, Map<String, String> environment) {
    /** Below the folder of settings, as each browser names its own. */
    private static final Map<String, List<String>> UNIX =
            Map.of(
                    "Chromium", List.of("chromium"),
                    "Google Chrome",
                            List.of(
                                    "google-chrome",
                                    "google-chrome-beta",
                                    "google-chrome-unstable"),
                    "Microsoft Edge", List.of("microsoft-edge", "microsoft-edge-beta"),
                    "Brave", List.of("BraveSoftware/Brave-Browser"));

    private static final Map<String, List<String>> BELOW_HOME =
            Map.of(
                    "Chromium",
                            List.of(
                                    "snap/chromium/common/chromium",
                                    ".var/app/org.chromium.Chromium/config/chromium",
                                    "Library/Application Support/Chromium"),
                    "Google Chrome",
                            List.of(
                                    ".var/app/com.google.Chrome/config/google-chrome",
                                    "Library/Application Support/Google/Chrome"),
                    "Microsoft Edge",
                            List.of(
                                    ".var/app/com.microsoft.Edge/config/microsoft-edge",
                                    "Library/Application Support/Microsoft Edge"),
                    "Brave",
                            List.of(
                                    "snap/brave/current/.config/BraveSoftware/Brave-Browser",
                                    ".var/app/com.brave.Browser/config/BraveSoftware/Brave-Browser",
                                    "Library/Application Support/BraveSoftware/Brave-Browser"));

    private static final Map<String, String> WINDOWS =
            Map.of(
                    "Chromium", "Chromium/User Data",
                    "Google Chrome", "Google/Chrome/User Data",
                    "Microsoft Edge", "Microsoft/Edge/User Data",
                    "Brave", "BraveSoftware/Brave-Browser/User Data");

    /** The first of these words that a path has in it tells the program. */
    private static final List<InPath> IN_PATH =
            List.of(
                    new InPath("chromium", "Chromium"),
                    new InPath("chrome", "Google Chrome"),
                    new InPath("edge", "Microsoft Edge"),
                    new InPath("brave", "Brave"));

    private record InPath(String word, String program) {}

    public List<ChromiumProfile> all() {
        List<ChromiumProfile> all = new ArrayList<>();
        folders().forEach((folder, program) -> addProfiles(folder, program, all));
        return all;
    }

    /** Of a folder that the user named; of which browser it is, the path may tell. */
    public static ChromiumProfile at(Path folder) {
        Path userData = folder.toAbsolutePath().resolveSibling("");
        String path = folder.toString().toLowerCase(Locale.ROOT);
        String program =
                IN_PATH.stream()
                        .filter(one -> path.contains(one.word()))
                        .map(InPath::program)
                        .findFirst()
                        .orElse("Chromium");
        return new ChromiumProfile(folder, name(userData, folder), program);
    }

    private Map<Path, String> folders() {
        Map<Path, String> folders = new TreeMap<>();
        Path config = setting("XDG_CONFIG_HOME").map(Path::of).orElse(home.resolve(".config"));
        UNIX.forEach((program, names) ->
                names.forEach(name -> folders.put(config.resolve(name), program)));
        BELOW_HOME.forEach((program, names) ->
                names.forEach(name -> folders.put(home.resolve(name), program)));
        Path local = setting("LOCALAPPDATA").map(Path::of).orElse(home.resolve("AppData/Local"));
        WINDOWS.forEach((program, name) -> folders.put(local.resolve(name), program));
        return folders;
    }

    private Optional<String> setting(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static void addProfiles(Path userData, String program, List<ChromiumProfile> all) {
        try (DirectoryStream<Path> folders =
                Files.newDirectoryStream(
                        userData, folder -> Files.exists(folder.resolve("Preferences")))) {
            List<Path> sorted = new ArrayList<>();
            folders.forEach(sorted::add);
            sorted.sort(null);
            sorted.stream()
                    .filter(folder ->
                            !"System Profile".equals(String.valueOf(folder.getFileName())))
                    .map(folder -> new ChromiumProfile(folder, name(userData, folder), program))
                    .forEach(all::add);
        } catch (IOException | DirectoryIteratorException notThere) {
            // A browser that is not there is no error.
        }
    }

    /** As the browser shows it, else as its folder is called. */
    private static String name(Path userData, Path folder) {
        String called = String.valueOf(folder.getFileName());
        try {
            JsonElement state =
                    JsonParser.parseString(Files.readString(userData.resolve("Local State")));
            return member(state, "profile")
                    .flatMap(profile -> member(profile, "info_cache"))
                    .flatMap(cache -> member(cache, called))
                    .map(profile -> Json.text(profile.getAsJsonObject(), "name"))
                    .filter(name -> !name.isBlank())
                    .orElse(called);
        } catch (IOException | JsonParseException | IllegalStateException saysNothing) {
            return called;
        }
    }

    private static Optional<JsonElement> member(JsonElement of, String name) {
        JsonObject object = of.getAsJsonObject();
        return Optional.ofNullable(object.get(name)).filter(JsonElement::isJsonObject);
    }
}
