package satchel.launcher.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import satchel.launcher.found.DeviceFound;
import satchel.launcher.found.FoundDatabase;
import satchel.launcher.found.FoundProgram;
import satchel.launcher.found.NowFound;

/** What was found, in one line. */
final class FoundWords {
    private static final int NAMES = 3;

    private FoundWords() {}

    /** "found on laptop: Personal, Work; on desk: Home"; empty if nothing was. */
    static String on(NowFound found) {
        return found.devices().isEmpty()
                ? ""
                : found.devices().stream()
                        .map(device -> device.device().label() + ": " + databases(device))
                        .collect(Collectors.joining("; on ", "found on ", ""));
    }

    /** "Evolution, Firefox: 5 databases". */
    static String summary(DeviceFound device) {
        List<String> programs =
                device.found().programs().stream().map(FoundProgram::name).distinct().toList();
        int databases = device.found().databases().size();
        return programs.isEmpty()
                ? "nothing"
                : several(programs)
                        + ": "
                        + databases
                        + (databases == 1 ? " database" : " databases");
    }

    private static String databases(DeviceFound device) {
        return several(
                device.found().databases().stream().map(FoundDatabase::name).distinct().toList());
    }

    private static String several(List<String> names) {
        List<String> shown = new ArrayList<>(names.subList(0, Math.min(NAMES, names.size())));
        if (names.size() > NAMES) {
            shown.add((names.size() - NAMES) + " more");
        }
        return String.join(", ", shown);
    }
}
