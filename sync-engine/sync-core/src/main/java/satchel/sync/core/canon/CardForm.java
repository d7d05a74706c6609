package satchel.sync.core.canon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;

/** The canonical form of vCard. */
final class CardForm {
    private static final Set<String> NOISE = Set.of("UID", "VERSION", "PRODID", "REV", "MAILER");

    private CardForm() {}

    static String of(List<Component> cards) {
        TreeSet<String> forms = new TreeSet<>();
        cards.forEach(card -> forms.add(component(card)));
        return String.join("", forms);
    }

    private static String component(Component card) {
        List<String> lines = new ArrayList<>();
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (ContentLine property : card.properties()) {
            if (!NOISE.contains(property.name())) {
                List<String> target =
                        property.group()
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .map(name -> groups.computeIfAbsent(name, g -> new ArrayList<>()))
                                .orElse(lines);
                ContentLine named = CardNames.today(property);
                target.addAll(PropertyForm.of(named, CardRules.of(named)));
            }
        }
        groups.values().forEach(group -> lines.add(together(group)));
        lines.removeIf(String::isEmpty);
        lines.sort(null);
        List<String> inner = new ArrayList<>();
        card.components().forEach(child -> inner.add(component(child)));
        inner.sort(null);
        return Lines.component(card.name(), lines, inner);
    }

    /** What a group is called says nothing, only what it holds together does. */
    private static String together(List<String> group) {
        group.sort(null);
        return String.join("\t", group);
    }
}
