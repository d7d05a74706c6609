package satchel.client.timer;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A task for the Task Scheduler of Windows, in the form that {@code schtasks /Create /XML} reads.
 * It starts Java itself, because the client's script wants a shell; a task has no environment of
 * its own.
 */
final class ScheduledTask {
    static final String NAME = "Satchel sync";

    private ScheduledTask() {}

    /**
     * @param folder where it is kept for the command that reads it
     */
    static TimerFile of(SyncTask task, Path folder) {
        String text =
                """
                <?xml version="1.0" encoding="UTF-16"?>
                <Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
                  <RegistrationInfo>
                    <Description>Satchel: keep calendars and contacts in step</Description>
                  </RegistrationInfo>
                  <Triggers>
                    <LogonTrigger>
                      <Repetition><Interval>%s</Interval></Repetition>
                      <Enabled>true</Enabled>
                    </LogonTrigger>
                  </Triggers>
                  <Settings>
                    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
                    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
                    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
                    <StartWhenAvailable>true</StartWhenAvailable>
                  </Settings>
                  <Actions>
                    <Exec>
                      <Command>%s</Command>
                      <Arguments>%s</Arguments>
                    </Exec>
                  </Actions>
                </Task>
                """
                        .formatted(
                                task.every(),
                                Xml.text(java(task).toString()),
                                Xml.text(arguments(task)));
        // With the mark in front by which the command knows what it reads.
        return new TimerFile(
                folder.resolve("satchel-sync.xml"), "\uFEFF" + text, StandardCharsets.UTF_16LE);
    }

    private static Path java(SyncTask task) {
        return task.javaHome().resolve("bin").resolve("javaw.exe");
    }

    private static String arguments(SyncTask task) {
        return List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dsatchel.program=" + task.program(),
                        "-cp",
                        task.program().resolve("lib") + "/*",
                        "satchel.client.launcher.Launcher",
                        "sync",
                        "--all")
                .stream()
                .map(argument -> argument.contains(" ") ? '"' + argument + '"' : argument)
                .collect(Collectors.joining(" "));
    }
}
