package satchel.launcher.found;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program on a device, or files of no program in particular.
 *
 * @param pim what the device's commands call it
 * @param plugin id of the plug-in that knows it
 */
public record FoundProgram(
        String pim, String plugin, String name, State state, List<FoundDatabase> databases) {
    public enum State {
        RUNNING,
        CLOSED,
        UNKNOWN;

        static Optional<State> named(String word) {
            return Stream.of(values()).filter(state -> state.word().equals(word)).findFirst();
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public FoundProgram {
        databases = List.copyOf(databases);
    }

    FoundProgram with(List<FoundDatabase> fewer) {
        return new FoundProgram(pim, plugin, name, state, fewer);
    }
}
