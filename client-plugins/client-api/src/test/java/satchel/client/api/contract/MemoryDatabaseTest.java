package satchel.client.api.contract;

import satchel.client.api.PimDatabase;

final class MemoryDatabaseTest implements PimDatabaseContract {
    @Override
    public PimDatabase emptyDatabase() {
        return new MemoryDatabase(10);
    }

    @Override
    public String record(String uid, String title) {
        return "UID:" + uid + "\nSUMMARY:" + title + "\nX-SATCHEL:kept\n";
    }
}
