package satchel.launcher.found;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import satchel.dav.store.AccountStore;
import satchel.dav.store.AppPassword;
import satchel.dav.store.DeviceReport;
import satchel.dav.store.memory.MemoryAccountStore;
import satchel.launcher.TestClock;
import satchel.launcher.catalogue.Service;

final class FoundOnDevicesTest {
    private final AccountStore accounts = new MemoryAccountStore();
    private final TestClock clock = new TestClock();
    private final FoundOnDevices found = new FoundOnDevices(accounts, clock);
    private final AppPassword laptop = device("laptop");
    private final AppPassword desk = device("desk");

    @BeforeEach
    void pair() {
        accounts.add("robin", "hash");
        accounts.addAppPassword(laptop);
        accounts.addAppPassword(desk);
    }

    @Test
    void theLatestReportComesFirst() {
        found.keep(laptop, report("a", Holding.EVENTS));
        clock.pass(Duration.ofMinutes(1));
        found.keep(desk, report("b", Holding.TASKS));

        assertThat(labels(found.now("robin"))).containsExactly("desk", "laptop");
        assertThat(found.now("alex").devices()).isEmpty();
    }

    @Test
    void ofAMachineThatWasPairedAgainTheLastReportCounts() {
        found.keep(laptop, report("a", Holding.EVENTS));
        clock.pass(Duration.ofMinutes(1));
        found.keep(desk, report("a", Holding.EVENTS));

        assertThat(labels(found.now("robin"))).containsExactly("desk");
        assertThat(found.all("robin")).hasSize(2);
    }

    @Test
    void aServiceMeansAllThatBelongsToIt() {
        found.keep(laptop, report("a", Holding.TASKS));
        found.keep(desk, report("b", Holding.CONTACTS));

        assertThat(labels(found.now("robin").of(new Service("calendar"))))
                .containsExactly("laptop");
        assertThat(labels(found.now("robin").of(new Service("contacts")))).containsExactly("desk");
        assertThat(found.now("robin").of("another").devices()).isEmpty();
        assertThat(found.now("robin").of("files").devices()).hasSize(2);
    }

    @Test
    void aDeviceThatFoundNothingShowsNothing() {
        found.keep(laptop, new Found(List.of()));

        assertThat(found.now("robin").devices()).isEmpty();
        assertThat(found.all("robin")).hasSize(1);
    }

    @Test
    void whatAnotherVersionKeptIsPassedOver() {
        found.keep(laptop, report("a", Holding.EVENTS));
        accounts.keepReport(new DeviceReport("robin", "desk", "{\"v2\":[]}", Instant.EPOCH));

        assertThat(labels(found.now("robin"))).containsExactly("laptop");
    }

    @Test
    void aRevokedDeviceKeepsNothing() {
        found.keep(laptop, report("a", Holding.EVENTS));
        accounts.revokeAppPassword("robin", "laptop");

        assertThat(found.now("robin").devices()).isEmpty();
        assertThat(found.keep(laptop, report("a", Holding.EVENTS))).isFalse();
    }

    private static Found report(String mark, Holding holding) {
        return new Found(
                List.of(
                        new FoundProgram(
                                "files",
                                "files",
                                "Files",
                                FoundProgram.State.UNKNOWN,
                                List.of(new FoundDatabase(mark, mark, Set.of(holding), true)))));
    }

    private static AppPassword device(String name) {
        return new AppPassword("robin", name, name, "00", Instant.EPOCH);
    }

    private static List<String> labels(NowFound now) {
        return now.devices().stream().map(device -> device.device().label()).toList();
    }
}
