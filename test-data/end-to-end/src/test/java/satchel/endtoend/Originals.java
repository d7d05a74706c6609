package satchel.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import satchel.content.calendar.CalendarFile;
import satchel.content.card.CardFile;
import satchel.content.line.MalformedContentException;
import satchel.sync.core.canon.Identity;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;
import satchel.testdata.corpus.Answer;
import satchel.testdata.corpus.Corpus;
import satchel.testdata.corpus.CorpusFile;
import satchel.testdata.generate.CardGenerator;
import satchel.testdata.generate.EventGenerator;
import satchel.testdata.generate.GeneratedRecord;
import satchel.testdata.generate.MixedCardGenerator;
import satchel.testdata.generate.MixedEventGenerator;
import satchel.testdata.generate.SeriesGenerator;
import satchel.testdata.generate.Spread;

/** The records that programs are given, of every kind of the corpus; each has a UID of its own. */
final class Originals {
    /** What other servers and programs know; bookmarks are ours alone. */
    static final List<Format> FORMATS = List.of(Format.ICALENDAR, Format.VCARD);

    private static final int SEED = 4;

    private final List<Answer.Written> records = new ArrayList<>();

    private Originals() {}

    static List<Answer.Written> all() {
        Originals all = new Originals();
        Corpus.special().written().forEach(all.records::add);
        Corpus.demoCalendar().forEach(file -> all.add("demo-" + file.name(), file.text()));
        Corpus.demoContacts().forEach(file -> all.add("demo-" + file.name(), file.text()));
        all.addAll("real-", Corpus.realCalendars(), Format.ICALENDAR);
        all.addAll("real-", Corpus.realCards(), Format.VCARD);
        all.generate("event-%d.ics", 6, new EventGenerator(SEED)::event);
        all.generate("mixed-%d.ics", 6, n -> mixed(n * 7));
        all.generate("series-%d.ics", 20, new SeriesGenerator(SEED)::object);
        all.generate("card-%d.vcf", 4, new CardGenerator(SEED)::card);
        all.generate("mixed-%d.vcf", 4, new MixedCardGenerator(SEED)::card);
        return List.copyOf(all.records);
    }

    /** What people have in their programs: far more of it, and less that is odd. */
    static List<Answer.Written> everyday() {
        Originals all = new Originals();
        all.addAll("everyday-", Corpus.everydayCalendars(), Format.ICALENDAR);
        all.addAll("everyday-", Corpus.everydayCards(), Format.VCARD);
        return List.copyOf(all.records);
    }

    /** So many more of each generator. */
    static List<Answer.Written> generated(int each) {
        Originals all = new Originals();
        long seed = SEED + 1;
        MixedEventGenerator mixed = new MixedEventGenerator(seed, Spread.TWO_YEARS);
        all.generate("more-event-%d.ics", each, new EventGenerator(seed)::event);
        all.generate("more-mixed-%d.ics", each, n -> mixed.event(n).record());
        all.generate("more-series-%d.ics", each, new SeriesGenerator(seed)::object);
        all.generate("more-card-%d.vcf", each, new CardGenerator(seed)::card);
        all.generate("more-mixed-%d.vcf", each, new MixedCardGenerator(seed)::card);
        return List.copyOf(all.records);
    }

    private static GeneratedRecord mixed(int n) {
        return new MixedEventGenerator(SEED, Spread.TWO_YEARS).event(n).record();
    }

    private void generate(String name, int count, IntFunction<GeneratedRecord> generator) {
        for (int n = 0; n < count; n++) {
            add(name.formatted(n), generator.apply(n).text());
        }
    }

    /**
     * The records of files that others wrote; what cannot be read is no record that a program could
     * be given.
     */
    private void addAll(String prefix, List<CorpusFile> files, Format format) {
        for (CorpusFile file : files) {
            int dot = file.name().lastIndexOf('.');
            String stem = prefix + file.name().substring(0, dot) + "-";
            int n = 1;
            for (String text : recordsOf(file, format)) {
                String name = stem + n++;
                Body known = Identity.withUid(format, new Body(text), name);
                add(name + file.name().substring(dot), known.text());
            }
        }
    }

    private static List<String> recordsOf(CorpusFile file, Format format) {
        try {
            return switch (format) {
                case ICALENDAR -> CalendarFile.split(file.text());
                case VCARD -> CardFile.split(file.text());
                case BOOKMARK -> List.of(file.text());
            };
        } catch (MalformedContentException notWhole) {
            return List.of();
        }
    }

    private void add(String name, String body) {
        records.add(new Answer.Written(name, body));
    }

    static Format format(Answer record) {
        return record.name().endsWith(".vcf") ? Format.VCARD : Format.ICALENDAR;
    }
}
