package satchel.pim.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import satchel.client.api.Kind;
import satchel.client.api.PimId;
import satchel.content.bookmark.Bookmark;
import satchel.content.calendar.CalendarObject;
import satchel.content.card.Card;
import satchel.content.line.MalformedContentException;
import satchel.pim.files.piece.CalendarPieces;
import satchel.pim.files.piece.LoosePieces;
import satchel.pim.files.piece.RecordPieces;

/** What a record's text is written in, and what files of it are called. */
enum RecordFormat {
    ICALENDAR(Kind.CALENDAR, ".ics") {
        @Override
        Optional<String> uid(String text) throws MalformedContentException {
            return Optional.of(CalendarObject.parse(text).uid());
        }

        @Override
        RecordPieces pieces(String file) throws MalformedContentException {
            return CalendarPieces.of(file);
        }
    },
    VCARD(Kind.CONTACTS, ".vcf") {
        @Override
        Optional<String> uid(String text) throws MalformedContentException {
            return Card.parse(text).uid();
        }

        @Override
        RecordPieces pieces(String file) throws MalformedContentException {
            return LoosePieces.of(file);
        }
    },
    BOOKMARK(Kind.BOOKMARKS, ".bookmark") {
        @Override
        Optional<String> uid(String text) throws MalformedContentException {
            return Optional.of(Bookmark.parse(text).uid());
        }

        /** Bookmarks in one file stand one after the other, as cards do. */
        @Override
        RecordPieces pieces(String file) throws MalformedContentException {
            return LoosePieces.of(file);
        }
    };

    private final Kind kind;
    private final String extension;

    RecordFormat(Kind kind, String extension) {
        this.kind = kind;
        this.extension = extension;
    }

    static RecordFormat of(Kind kind) {
        return switch (kind) {
            case CALENDAR -> ICALENDAR;
            case CONTACTS -> VCARD;
            case BOOKMARKS -> BOOKMARK;
        };
    }

    Kind kind() {
        return kind;
    }

    String extension() {
        return extension;
    }

    /** Hidden files are what programs write before they rename them. */
    boolean fits(Path file) {
        return fits(String.valueOf(file.getFileName()));
    }

    boolean fits(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(extension) && !name.startsWith(".");
    }

    /** Whether an id is the plain name of a record's file, and leads out of no folder. */
    boolean isName(PimId id) {
        return fits(id.value()) && id.value().chars().noneMatch(c -> c == '/' || c == '\\');
    }

    /**
     * The UID of a text that is exactly one record; a card may have none.
     *
     * @throws MalformedContentException if it is no record, or more than one
     */
    abstract Optional<String> uid(String text) throws MalformedContentException;

    /**
     * A file of many records.
     *
     * @throws MalformedContentException if the file is not whole
     */
    abstract RecordPieces pieces(String file) throws MalformedContentException;
}
