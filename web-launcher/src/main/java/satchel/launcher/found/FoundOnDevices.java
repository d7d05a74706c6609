package satchel.launcher.found;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import satchel.dav.store.AccountStore;
import satchel.dav.store.AppPassword;
import satchel.dav.store.DeviceReport;

/** The reports that are kept. */
public final class FoundOnDevices {
    private static final Logger LOG = LoggerFactory.getLogger(FoundOnDevices.class);

    private final AccountStore accounts;
    private final InstantSource clock;

    public FoundOnDevices(AccountStore accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** False if the device was revoked meanwhile. */
    public boolean keep(AppPassword device, Found found) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return accounts.keepReport(
                new DeviceReport(device.user(), device.id(), FoundText.write(found), now));
    }

    /**
     * One report for each device, the latest first; also what a machine told when paired before.
     */
    public List<DeviceFound> all(String user) {
        Map<String, AppPassword> devices =
                accounts.appPasswords(user).stream()
                        .collect(Collectors.toMap(AppPassword::id, Function.identity()));
        List<DeviceFound> all = new ArrayList<>();
        for (DeviceReport report : accounts.reports(user)) {
            Optional<Found> found = read(report);
            Optional<AppPassword> device = Optional.ofNullable(devices.get(report.device()));
            if (found.isPresent() && device.isPresent()) {
                all.add(new DeviceFound(device.get(), report.received(), found.get()));
            }
        }
        return all;
    }

    /**
     * What to show as being there now. Who pairs a machine again makes it another device; marks are
     * random, so one in two reports says that both are of one machine, and the later counts.
     */
    public NowFound now(String user) {
        List<DeviceFound> now = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (DeviceFound told : all(user)) {
            Set<String> marks = told.found().marks();
            if (!marks.isEmpty() && Collections.disjoint(shown, marks)) {
                now.add(told);
            }
            shown.addAll(marks);
        }
        return new NowFound(now);
    }

    /** Another version of this server may have kept it, with words that this one does not know. */
    private static Optional<Found> read(DeviceReport report) {
        try {
            return Optional.of(FoundText.read(report.text()));
        } catch (UnreadableReportException e) {
            LOG.warn(
                    "The report of {}'s device {} cannot be shown: {}",
                    report.user(),
                    report.device(),
                    e.getMessage());
            return Optional.empty();
        }
    }
}
