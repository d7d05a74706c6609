package satchel.client.cli;

import java.util.List;
import satchel.client.account.Account;
import satchel.client.report.Reports;

/** Tells nobody, and complains as it is told to. */
final class FakeReports implements Reports {
    int told;
    List<String> complaints = List.of();

    @Override
    public List<String> tell() {
        told++;
        return complaints;
    }

    @Override
    public void choose(Account account, Wish wish) {
        throw new UnsupportedOperationException("nothing is paired here");
    }
}
