package satchel.launcher.found;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import satchel.launcher.catalogue.Service;

/** All that was found on one device. */
public record Found(List<FoundProgram> programs) {
    public Found {
        programs = List.copyOf(programs);
    }

    /** Programs without a database that is meant are left out. */
    public Found of(String plugin) {
        return keeping((program, _) -> program.plugin().equals(plugin));
    }

    public Found of(Service service) {
        return keeping((_, database) -> database.serves(service));
    }

    public List<FoundDatabase> databases() {
        return programs.stream().flatMap(program -> program.databases().stream()).toList();
    }

    Set<String> marks() {
        return databases().stream().map(FoundDatabase::mark).collect(Collectors.toSet());
    }

    private Found keeping(BiPredicate<FoundProgram, FoundDatabase> meant) {
        return new Found(
                programs.stream()
                        .map(program ->
                                program.with(
                                        program.databases().stream()
                                                .filter(database -> meant.test(program, database))
                                                .toList()))
                        .filter(program -> !program.databases().isEmpty())
                        .toList());
    }
}
