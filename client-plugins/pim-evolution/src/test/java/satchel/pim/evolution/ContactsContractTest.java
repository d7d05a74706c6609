package satchel.pim.evolution;

import satchel.client.api.Kind;

final class ContactsContractTest extends ListContract {
    ContactsContractTest() {
        super(Kind.CONTACTS);
    }

    @Override
    public String record(String uid, String title) {
        return Texts.card(uid, title);
    }
}
