package satchel.dav.store.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import satchel.dav.store.AccountStore;
import satchel.dav.store.AppPassword;
import satchel.dav.store.DeviceReport;

/** Accounts that live as long as the process. */
public final class MemoryAccountStore implements AccountStore {
    private static final class Account {
        private String passwordHash;
        private OptionalLong quota = OptionalLong.empty();
        private final List<AppPassword> appPasswords = new ArrayList<>();
        private final Map<String, String> choices = new HashMap<>();
        private final Map<String, DeviceReport> reports = new HashMap<>();

        private Account(String passwordHash) {
            this.passwordHash = passwordHash;
        }

        private boolean has(String appPassword) {
            return appPasswords.stream().anyMatch(password -> password.id().equals(appPassword));
        }
    }

    private final Map<String, Account> accounts = new TreeMap<>();
    private long edits;

    @Override
    public synchronized boolean add(String user, String passwordHash) {
        edits++;
        return accounts.putIfAbsent(user, new Account(passwordHash)) == null;
    }

    @Override
    public synchronized boolean remove(String user) {
        edits++;
        return accounts.remove(user) != null;
    }

    @Override
    public synchronized boolean setPasswordHash(String user, String passwordHash) {
        edits++;
        Optional<Account> account = account(user);
        account.ifPresent(found -> found.passwordHash = passwordHash);
        return account.isPresent();
    }

    @Override
    public synchronized Optional<String> passwordHash(String user) {
        return account(user).map(found -> found.passwordHash);
    }

    @Override
    public synchronized OptionalLong quota(String user) {
        return account(user).map(found -> found.quota).orElse(OptionalLong.empty());
    }

    @Override
    public synchronized boolean setQuota(String user, OptionalLong bytes) {
        edits++;
        Optional<Account> account = account(user);
        account.ifPresent(found -> found.quota = bytes);
        return account.isPresent();
    }

    @Override
    public synchronized List<String> users() {
        return List.copyOf(accounts.keySet());
    }

    @Override
    public synchronized boolean addAppPassword(AppPassword password) {
        edits++;
        Optional<Account> account = account(password.user());
        account.ifPresent(found -> found.appPasswords.add(password));
        return account.isPresent();
    }

    @Override
    public synchronized List<AppPassword> appPasswords(String user) {
        return account(user).map(found -> List.copyOf(found.appPasswords)).orElse(List.of());
    }

    @Override
    public synchronized boolean revokeAppPassword(String user, String id) {
        edits++;
        account(user).ifPresent(found -> found.reports.remove(id));
        return account(user)
                .map(found -> found.appPasswords.removeIf(password -> password.id().equals(id)))
                .orElse(false);
    }

    @Override
    public synchronized boolean keepReport(DeviceReport report) {
        Optional<Account> account =
                account(report.user()).filter(found -> found.has(report.device()));
        account.ifPresent(found -> found.reports.put(report.device(), report));
        return account.isPresent();
    }

    @Override
    public synchronized List<DeviceReport> reports(String user) {
        return account(user).stream()
                .flatMap(found -> found.reports.values().stream())
                .sorted(Comparator.comparing(DeviceReport::received).reversed())
                .toList();
    }

    @Override
    public synchronized Optional<String> serviceChoice(String user, String service) {
        return account(user).map(found -> found.choices.get(service));
    }

    @Override
    public synchronized void chooseService(String user, String service, String pim) {
        account(user).ifPresent(found -> found.choices.put(service, pim));
    }

    @Override
    public synchronized long edits() {
        return edits;
    }

    @Override
    public void close() {}

    private Optional<Account> account(String user) {
        return Optional.ofNullable(accounts.get(user));
    }
}
