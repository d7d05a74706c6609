package satchel.dav.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import satchel.content.line.Component;
import satchel.content.line.ContentReader;
import satchel.content.line.MalformedContentException;
import satchel.dav.card.CardVersion;
import satchel.dav.card.CardView;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.IfHeaderReader;
import satchel.dav.http.PathForm;
import satchel.dav.resource.Address;
import satchel.dav.resource.SyncToken;
import satchel.dav.rule.Judged;
import satchel.dav.rule.ObjectRules;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.NewBody;
import satchel.dav.store.ObjectIndex;
import satchel.dav.xml.XmlElement;
import satchel.dav.xml.XmlReader;
import satchel.testdata.corpus.Corpus;
import satchel.testdata.corpus.CorpusFile;

/** What is fed: each with samples it likes, and the refusals it has declared. */
enum Target {
    CALENDAR_OBJECT {
        @Override
        void feed(byte[] input) {
            RULES.judge(CollectionKind.CALENDAR, Set.of("VEVENT", "VTODO", "VJOURNAL"), input);
        }

        @Override
        List<byte[]> samples() {
            return bytes(
                    Stream.concat(Corpus.demoCalendar().stream(), Corpus.realCalendars().stream()));
        }
    },
    ADDRESS_OBJECT {
        @Override
        void feed(byte[] input) {
            RULES.judge(CollectionKind.ADDRESS_BOOK, Set.of(), input);
        }

        @Override
        List<byte[]> samples() {
            return cards();
        }
    },
    BOOKMARK {
        @Override
        void feed(byte[] input) {
            RULES.judge(CollectionKind.BOOKMARKS, Set.of(), input);
        }

        @Override
        List<byte[]> samples() {
            return bookmarks();
        }
    },
    /** What is let in is put in both files, and XBEL stays XML. */
    ALL_BOOKMARKS {
        @Override
        void feed(byte[] input) throws IOException {
            if (RULES.judge(CollectionKind.BOOKMARKS, Set.of(), input)
                    instanceof Judged.Valid(ObjectIndex index)) {
                WrittenBookmarks.check(new NewBody(input, index));
            }
        }

        @Override
        List<byte[]> samples() {
            return bookmarks();
        }
    },
    CARD_CONVERSION {
        @Override
        void feed(byte[] input) {
            CardView.in(CardVersion.V4).of(input);
            CardView.in(CardVersion.V3).of(input);
        }

        @Override
        List<byte[]> samples() {
            return cards();
        }
    },
    /** F2 with what nobody wrote: what can be read is written, and read again as it was. */
    ROUND_TRIP {
        @Override
        void feed(byte[] input) throws MalformedContentException {
            for (Component component : ContentReader.read(new String(input, UTF_8))) {
                RoundTrip.check(component);
            }
        }

        @Override
        List<byte[]> samples() {
            return Stream.of(CALENDAR_OBJECT.samples(), cards(), bookmarks())
                    .flatMap(List::stream)
                    .toList();
        }
    },
    XML_BODY {
        @Override
        void feed(byte[] input) throws IOException {
            Optional<XmlElement> body = XmlReader.read(new ByteArrayInputStream(input));
            if (body.isPresent()) {
                UnderstoodXml.check(body.get());
            }
        }

        @Override
        List<byte[]> samples() {
            return Samples.XML.stream().map(text -> text.getBytes(UTF_8)).toList();
        }
    },
    IF_HEADER {
        @Override
        void feed(byte[] input) {
            String header = new String(input, ISO_8859_1);
            IfHeaderReader.of(
                    new DavRequest(
                            "PUT",
                            "/dav/users/ada/files/a",
                            new Address.Root(),
                            name -> name.equals("If") ? Optional.of(header) : Optional.empty(),
                            InputStream.nullInputStream(),
                            "127.0.0.1",
                            Optional.of("ada"),
                            ""));
        }

        @Override
        List<byte[]> samples() {
            return Samples.IF.stream().map(text -> text.getBytes(UTF_8)).toList();
        }
    },
    SYNC_TOKEN {
        @Override
        void feed(byte[] input) {
            String text = new String(input, UTF_8);
            SyncToken.parse(text)
                    .map(SyncToken::uri)
                    .flatMap(SyncToken::parse)
                    .filter(again -> again.equals(SyncToken.parse(text).orElseThrow()))
                    .ifPresentOrElse(_ -> {}, () -> mustBeRefused(text));
        }

        private void mustBeRefused(String text) {
            if (SyncToken.parse(text).isPresent()) {
                throw new AssertionError("not the same token when it comes back: " + text);
            }
        }

        @Override
        List<byte[]> samples() {
            return List.of("urn:satchel:sync:0123456789abcdef.00ff:42".getBytes(UTF_8));
        }
    },
    PATH {
        @Override
        void feed(byte[] input) {
            String text = new String(input, ISO_8859_1);
            PathForm.ofHref(text);
            PathForm.address(text);
        }

        @Override
        List<byte[]> samples() {
            return Samples.PATHS.stream().map(text -> text.getBytes(UTF_8)).toList();
        }
    };

    private static final ObjectRules RULES = new ObjectRules();

    /**
     * May refuse with {@link DavError} or {@link MalformedContentException}; anything else that it
     * throws is a fault.
     */
    abstract void feed(byte[] input) throws IOException, MalformedContentException;

    abstract List<byte[]> samples();

    private static List<byte[]> cards() {
        return bytes(Stream.concat(Corpus.demoContacts().stream(), Corpus.realCards().stream()));
    }

    private static List<byte[]> bookmarks() {
        return Samples.BOOKMARKS.stream().map(text -> text.getBytes(UTF_8)).toList();
    }

    private static List<byte[]> bytes(Stream<CorpusFile> files) {
        return files.map(CorpusFile::bytes).filter(bytes -> bytes.length > 0).toList();
    }
}
