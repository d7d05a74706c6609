package satchel.dav.query.data;

import java.util.List;
import java.util.Locale;
import javax.xml.namespace.QName;
import satchel.dav.http.DavError;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;

/** Reads CALDAV:comp (RFC 4791 section 9.6.1). */
final class CompReader {
    private static final QName COMP = Namespaces.caldav("comp");
    private static final QName PROP = Namespaces.caldav("prop");
    private static final QName ALLCOMP = Namespaces.caldav("allcomp");
    private static final QName ALLPROP = Namespaces.caldav("allprop");

    private CompReader() {}

    static CompSelection read(XmlElement root) {
        CompSelection selection = selection(root);
        if (!selection.name().equals("VCALENDAR")) {
            throw DavError.of(400, "The outermost comp is to be VCALENDAR.");
        }
        return selection;
    }

    /** One that says nothing of what is within wants all of it (section 7.8.1 has an example). */
    private static CompSelection selection(XmlElement comp) {
        if (comp.children().findAny().isEmpty()) {
            return new CompSelection(
                    named(comp),
                    new CompSelection.Properties.All(),
                    new CompSelection.Components.All());
        }
        return new CompSelection(named(comp), properties(comp), components(comp));
    }

    private static CompSelection.Properties properties(XmlElement comp) {
        List<CompSelection.Property> listed =
                comp.children(PROP).map(CompReader::property).toList();
        boolean all = comp.child(ALLPROP).isPresent();
        refuseBoth(all, listed, "allprop");
        return all
                ? new CompSelection.Properties.All()
                : new CompSelection.Properties.Listed(listed);
    }

    private static CompSelection.Components components(XmlElement comp) {
        List<CompSelection> listed = comp.children(COMP).map(CompReader::selection).toList();
        boolean all = comp.child(ALLCOMP).isPresent();
        refuseBoth(all, listed, "allcomp");
        return all
                ? new CompSelection.Components.All()
                : new CompSelection.Components.Listed(listed);
    }

    private static CompSelection.Property property(XmlElement prop) {
        String novalue = prop.attribute("novalue").orElse("no");
        CompSelection.Value value =
                switch (novalue) {
                    case "no" -> CompSelection.Value.SHOWN;
                    case "yes" -> CompSelection.Value.LEFT_OUT;
                    default -> throw DavError.of(400, "novalue is yes or no, not: " + novalue);
                };
        return new CompSelection.Property(named(prop), value);
    }

    private static void refuseBoth(boolean all, List<?> listed, String name) {
        if (all && !listed.isEmpty()) {
            throw DavError.of(400, name + " stands alone.");
        }
    }

    private static String named(XmlElement element) {
        return element.attribute("name")
                .map(name -> name.strip().toUpperCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .orElseThrow(
                        () -> DavError.of(400, element.name().getLocalPart() + " has no name."));
    }
}
