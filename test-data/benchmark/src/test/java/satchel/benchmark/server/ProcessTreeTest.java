package satchel.benchmark.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ProcessTreeTest {
    @Test
    void processorTimeOfChildrenThatHaveEndedCounts() throws Exception {
        String work = "sh -c 'i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done'; read line";
        Process shell = new ProcessBuilder("sh", "-c", work).start();
        try {
            ProcessTree tree = new ProcessTree(shell.toHandle());
            long deadline = System.nanoTime() + 60_000_000_000L;
            while (shell.descendants().count() > 0 || tree.cpuMillis() < 50) {
                assertThat(System.nanoTime()).isLessThan(deadline);
                Thread.sleep(20);
            }

            assertThat(tree.cpuMillis()).isGreaterThanOrEqualTo(50);
            assertThat(tree.rssBytes()).isPositive();
        } finally {
            shell.destroyForcibly();
        }
    }

    @Test
    void aMissingProgramIsNamedWithTheLineThatInstallsIt() {
        assertThat(Launch.missing("apt-get install nothing", "sh", "no-such-program"))
                .contains("apt-get install nothing");
        assertThat(Launch.missing("apt-get install dash", "sh")).isEmpty();
    }
}
