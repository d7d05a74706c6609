package satchel.client.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ModeTest {
    @Test
    void onlyTheFirstWordAsksForTheWindow() {
        assertThat(Mode.of(List.of("gui"))).isEqualTo(Mode.GUI);
        assertThat(Mode.of(List.of("sync", "gui"))).isEqualTo(Mode.CLI);
        assertThat(Mode.of(List.of())).isEqualTo(Mode.CLI);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.eclipse.swt-3.133.0.jar",
                "org.eclipse.swt.gtk.linux.x86_64-3.133.0.jar",
                "org.eclipse.swt.svg-3.133.0.jar",
                "org.eclipse.jface-3.40.0.jar",
                "org.eclipse.core.commands-3.13.0.jar",
                "jsvg-2.1.0.jar",
                "client-shell-0.1.0.jar"
            })
    void commandLineLeavesTheWindowsBundlesOut(String file) {
        assertThat(Mode.CLI.needs(file)).isFalse();
        assertThat(Mode.GUI.needs(file)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"client-core-0.1.0.jar", "org.apache.felix.scr-2.2.18.jar"})
    void bothNeedTheRest(String file) {
        assertThat(Mode.CLI.needs(file)).isTrue();
        assertThat(Mode.GUI.needs(file)).isTrue();
    }
}
