package satchel.client.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import satchel.client.account.Account;
import satchel.client.account.AccountStore;
import satchel.client.catalogue.Sha256;
import satchel.client.found.FoundMarks;
import satchel.client.installer.PluginInstaller;
import satchel.client.pairing.PairingException;
import satchel.client.pairing.ReportDoor;
import satchel.client.state.StateFolder;
import satchel.client.sync.Connectors;

/** Looks what there is, and tells those who do not know it yet. */
@Component
public final class FoundReports implements Reports {
    private final AccountStore accounts;
    private final Survey survey;
    private final FoundMarks marks;
    private final ToldFile memory;
    private final ReportDoor door = new ReportDoor();

    @Activate
    public FoundReports(
            @Reference StateFolder state,
            @Reference AccountStore accounts,
            @Reference Connectors connectors,
            @Reference PluginInstaller installer) {
        this(state, accounts, new Survey(connectors, installer));
    }

    FoundReports(StateFolder state, AccountStore accounts, Survey survey) {
        this.accounts = accounts;
        this.survey = survey;
        this.marks = new FoundMarks(state);
        this.memory = new ToldFile(state);
    }

    @Override
    public List<String> tell() throws InterruptedException {
        List<String> complaints = new ArrayList<>();
        try {
            List<Account> listening = listening();
            if (!listening.isEmpty()) {
                List<Sighting> seen = survey.take();
                for (Account account : listening) {
                    tell(account, seen).ifPresent(complaints::add);
                }
            }
        } catch (IOException e) {
            complaints.add("what was found here was told to no server: " + e.getMessage());
        }
        return complaints;
    }

    @Override
    public void choose(Account account, Wish wish) throws IOException {
        memory.save(
                account,
                switch (wish) {
                    // A new pairing is a new device to the server: it knows nothing of it yet.
                    case TELL -> new Told.NothingYet();
                    case TELL_NOTHING -> new Told.NothingEver();
                });
    }

    private List<Account> listening() throws IOException {
        List<Account> listening = new ArrayList<>();
        for (Account account : accounts.all()) {
            if (!(memory.of(account) instanceof Told.NothingEver)) {
                listening.add(account);
            }
        }
        return listening;
    }

    /** Why it could not be told. */
    private Optional<String> tell(Account account, List<Sighting> seen)
            throws InterruptedException {
        try {
            return tell(account, seen, memory.of(account));
        } catch (PairingException | IOException e) {
            return Optional.of(
                    "what was found here was not told to %s: %s"
                            .formatted(account.server(), e.getMessage()));
        }
    }

    private Optional<String> tell(Account account, List<Sighting> seen, Told told)
            throws PairingException, IOException, InterruptedException {
        boolean isNews = !seen.isEmpty() || told instanceof Told.Taken;
        String text = ReportText.of(seen, marks.of(seen.stream().map(Sighting::place).toList()));
        Sha256 hash = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
        if (!isNews || told.covers(hash)) {
            return Optional.empty();
        }
        // Names of databases are for a Satchel server only: it says so before it is told any.
        boolean isTaken =
                (told instanceof Told.Taken || door.isOpen(account.server()))
                        && door.put(accounts.signIn(account), text);
        memory.save(account, isTaken ? new Told.Taken(hash) : new Told.NotTaken(hash));
        return Optional.empty();
    }
}
