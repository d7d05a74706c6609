package satchel.dav.rule;

import java.util.Optional;
import satchel.content.card.Card;
import satchel.content.line.ContentReader;
import satchel.content.line.MalformedContentException;
import satchel.dav.query.SearchText;
import satchel.dav.store.ObjectIndex;
import satchel.dav.xml.Namespaces;

/** Address object resources (RFC 6352 sections 5.1 and 6.3.2.1). */
final class AddressObjectRules {
    private AddressObjectRules() {}

    static Judged judge(String body) {
        try {
            Card card = Card.parse(body);
            Optional<String> uid = card.uid();
            return uid.isPresent()
                    ? new Judged.Valid(index(uid.get(), card))
                    : invalid("valid-address-data", "the vCard has no UID");
        } catch (MalformedContentException wrong) {
            return invalid(
                    isOfOtherVersion(body) ? "supported-address-data" : "valid-address-data",
                    String.valueOf(wrong.getMessage()));
        }
    }

    private static ObjectIndex index(String uid, Card card) {
        return new ObjectIndex(
                uid,
                "VCARD",
                Optional.empty(),
                Optional.empty(),
                false,
                SearchText.fold(card.searchText()));
    }

    /** CARDDAV:supported-address-data lists 3.0 and 4.0. */
    private static boolean isOfOtherVersion(String body) {
        try {
            return ContentReader.read(body)
                    .getFirst()
                    .property("VERSION")
                    .map(version -> !version.value().strip().matches("[34]\\.0"))
                    .orElse(false);
        } catch (MalformedContentException notEvenACard) {
            return false;
        }
    }

    private static Judged.Invalid invalid(String precondition, String text) {
        return new Judged.Invalid(Namespaces.carddav(precondition), text);
    }
}
