package satchel.launcher.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import satchel.launcher.catalogue.Catalogue;
import satchel.launcher.catalogue.Plugin;
import satchel.launcher.found.DeviceFound;
import satchel.launcher.found.FoundDatabase;
import satchel.launcher.found.FoundProgram;
import satchel.launcher.found.Holding;
import satchel.launcher.found.NowFound;

/**
 * What paired devices found on themselves, as pages show it.
 *
 * @param token the hidden field of every form
 */
public record FoundView(List<DevicePart> devices, String token, Place place) {
    /** Where it is shown. */
    public enum Place {
        /** Among other things: how to go on unfolds, and leads to the plug-in. */
        OVERVIEW,
        /** Where somebody asked for it, on a page that looks again and would fold it up. */
        OF_ONE_PLUGIN
    }

    /**
     * @param id for the page's own links
     */
    public record DevicePart(String id, String name, Ago reported, List<ProgramPart> programs) {}

    /**
     * @param state empty if it is not known
     * @param plugin what to get for another device with such a program; empty if it is not on offer
     */
    public record ProgramPart(
            String name, String state, String plugin, List<DatabasePart> databases) {}

    /**
     * @param holds "events, read-only"
     * @param command that begins a sync on the device
     */
    public record DatabasePart(String name, String holds, String command) {}

    static FoundView of(NowFound found, Catalogue catalogue, Frame frame, Instant now) {
        return new FoundView(
                found.devices().stream().map(device -> part(device, catalogue, now)).toList(),
                frame.token(),
                Place.OVERVIEW);
    }

    FoundView ofOnePlugin() {
        return new FoundView(devices, token, Place.OF_ONE_PLUGIN);
    }

    public boolean isUnfolded() {
        return place == Place.OF_ONE_PLUGIN;
    }

    public boolean isEmpty() {
        return devices.isEmpty();
    }

    private static DevicePart part(DeviceFound found, Catalogue catalogue, Instant now) {
        return new DevicePart(
                found.device().id(),
                found.device().label(),
                Ago.of(found.reported(), now),
                found.found().programs().stream()
                        .map(program -> part(program, catalogue))
                        .toList());
    }

    private static ProgramPart part(FoundProgram program, Catalogue catalogue) {
        return new ProgramPart(
                program.name(),
                program.state() == FoundProgram.State.UNKNOWN ? "" : program.state().word(),
                catalogue.plugin(program.plugin()).map(Plugin::id).orElse(""),
                program.databases().stream().map(database -> part(program, database)).toList());
    }

    private static DatabasePart part(FoundProgram program, FoundDatabase database) {
        return new DatabasePart(
                database.name(), holds(database), SyncCommandLine.of(program, database));
    }

    private static String holds(FoundDatabase database) {
        String words =
                database.holds().stream().map(Holding::word).collect(Collectors.joining(", "));
        return database.writable() ? words : words + ", read-only";
    }
}
