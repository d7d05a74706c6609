package satchel.pim.files.piece;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import satchel.content.line.MalformedContentException;

/**
 * An .ics file of many objects. An object is named by its UID: a master and its overrides are one.
 * Time zones and the properties of the calendar are the file's, and stay.
 */
public final class CalendarPieces implements RecordPieces {
    private static final String EMPTY =
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Satchel//Satchel//EN\r\nEND:VCALENDAR\r\n";

    private final LineEnd lineEnd;
    private final List<Piece> pieces;
    private final Map<String, List<Piece.Inside>> objects = new LinkedHashMap<>();
    private final FileZones zones;
    private final String product;

    private CalendarPieces(LineEnd lineEnd, List<Piece> pieces) {
        this.lineEnd = lineEnd;
        this.pieces = List.copyOf(pieces);
        this.zones = FileZones.of(pieces);
        this.product = product(pieces);
        members(pieces).forEach(member -> membersNamed(member.name()).add(member));
    }

    public static CalendarPieces of(String file) throws MalformedContentException {
        return new CalendarPieces(LineEnd.of(file), Cutter.cut(file, 1));
    }

    @Override
    public Set<String> names() {
        return Collections.unmodifiableSet(objects.keySet());
    }

    @Override
    public Optional<String> mark(String name) {
        return Optional.ofNullable(objects.get(name)).map(PieceList::text);
    }

    @Override
    public String text(String name) {
        String members = PieceList.text(membersNamed(name));
        String head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:" + product + "\r\n";
        return LineEnd.CRLF.applyTo(head + zones.usedBy(members) + members + "END:VCALENDAR");
    }

    @Override
    public String nameOf(String text) throws MalformedContentException {
        List<Piece.Inside> members = members(Cutter.cut(lineEnd.applyTo(text), 1)).toList();
        if (members.isEmpty()) {
            throw new MalformedContentException("the VCALENDAR holds no event, task or journal");
        }
        return members.getFirst().name();
    }

    @Override
    public RecordPieces with(String text) throws MalformedContentException {
        List<Piece> longer = new ArrayList<>();
        boolean placed = false;
        for (Piece piece :
                pieces.stream().allMatch(CalendarPieces::isBlank)
                        ? Cutter.cut(lineEnd.applyTo(EMPTY), 1)
                        : pieces) {
            int end = placed ? -1 : endOfCalendar(piece);
            if (end < 0) {
                longer.add(piece);
                continue;
            }
            placed = true;
            longer.add(new Piece.Outside(piece.text().substring(0, end)));
            longer.addAll(fresh(text));
            longer.add(new Piece.Outside(piece.text().substring(end)));
        }
        return new CalendarPieces(lineEnd, longer);
    }

    @Override
    public RecordPieces replacing(String name, String text) throws MalformedContentException {
        return changed(name, fresh(text));
    }

    @Override
    public RecordPieces without(String name) {
        return changed(name, List.of());
    }

    @Override
    public String file() {
        return PieceList.text(pieces);
    }

    private RecordPieces changed(String name, List<Piece.Inside> fresh) {
        return new CalendarPieces(lineEnd, PieceList.replacing(pieces, membersNamed(name), fresh));
    }

    private List<Piece.Inside> membersNamed(String name) {
        return objects.computeIfAbsent(name, first -> new ArrayList<>());
    }

    /** The components of a text, without the zones that the file knows already. */
    private List<Piece.Inside> fresh(String text) throws MalformedContentException {
        return components(Cutter.cut(lineEnd.applyTo(text), 1))
                .filter(Predicate.not(zones::knows))
                .toList();
    }

    private static Stream<Piece.Inside> components(List<Piece> pieces) {
        return pieces.stream().filter(Piece.Inside.class::isInstance).map(Piece.Inside.class::cast);
    }

    private static Stream<Piece.Inside> members(List<Piece> pieces) {
        return components(pieces).filter(component -> !component.component().equals("VTIMEZONE"));
    }

    private static boolean isBlank(Piece piece) {
        return piece.text().isBlank();
    }

    /** The program that wrote the file; an object on its own has to name one (RFC 5545 3.7.3). */
    private static String product(List<Piece> pieces) {
        return pieces.stream()
                .filter(Piece.Outside.class::isInstance)
                .flatMap(piece -> Lines.property("PRODID", piece.text()).stream())
                .findFirst()
                .orElse("-//Satchel//Satchel//EN");
    }

    /** Where, in a piece, the calendar ends that new components belong into; -1 if not there. */
    private static int endOfCalendar(Piece piece) {
        int at = 0;
        if (piece instanceof Piece.Outside) {
            for (String line : Lines.of(piece.text())) {
                if (Lines.valueAfter("END:", line).equalsIgnoreCase("VCALENDAR")) {
                    return at;
                }
                at += line.length();
            }
        }
        return -1;
    }
}
