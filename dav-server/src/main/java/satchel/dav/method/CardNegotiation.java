package satchel.dav.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import satchel.dav.card.CardVersion;
import satchel.dav.card.CardView;
import satchel.dav.card.Shown;
import satchel.dav.http.DavError;
import satchel.dav.http.MediaRange;
import satchel.dav.xml.Namespaces;

/**
 * In which version a GET shows a card (RFC 6352 section 5.1.1): as it is stored, unless Accept asks
 * for vCards of another version. Who says nothing of vCards gets what there is, as ever.
 */
final class CardNegotiation {
    private static final Set<String> STORED =
            Set.of("*/*", "text/*", "text/vcard", "text/x-vcard", "text/directory");

    private CardNegotiation() {}

    /** The body to be sent. */
    static byte[] body(Optional<String> accept, byte[] stored) {
        Optional<String> ofCards = accept.filter(ranges -> ranges.contains("vcard"));
        if (ofCards.isEmpty()) {
            return stored;
        }
        String reason = "Cards are available as text/vcard of version 3.0 or 4.0.";
        for (CardView view : views(MediaRange.in(ofCards.get()))) {
            switch (view.of(stored)) {
                case Shown.Body(byte[] bytes) -> {
                    return bytes;
                }
                case Shown.Inconvertible(String why) -> reason = why;
            }
        }
        throw DavError.of(406, Namespaces.carddav("supported-address-data-conversion"), reason);
    }

    private static List<CardView> views(List<MediaRange> ranges) {
        List<CardView> views = new ArrayList<>();
        for (MediaRange range : ranges) {
            if (STORED.contains(range.type())) {
                Optional<CardVersion> version = range.version().flatMap(CardVersion::of);
                if (range.version().isEmpty()) {
                    views.add(CardView.AS_STORED);
                }
                version.map(CardView::in).ifPresent(views::add);
            }
        }
        return views;
    }
}
