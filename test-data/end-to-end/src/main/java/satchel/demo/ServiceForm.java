package satchel.demo;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Finds the form that asks for the plug-in of a service, wherever the pages put it. */
final class ServiceForm {
    private ServiceForm() {}

    static FormElement calendar(Browser browser, Document home) {
        FormElement here = find(home);
        if (here != null) {
            return here;
        }
        Element link = home.selectFirst("a[href*=plug-in], a[href*=downloadables]");
        if (link == null) {
            throw new AssertionError("no way to the plug-ins from " + home.text());
        }
        FormElement there = find(browser.open(link.attr("href")));
        if (there == null) {
            throw new AssertionError("no form for the service calendar at " + link.attr("href"));
        }
        return there;
    }

    private static @org.jspecify.annotations.Nullable FormElement find(Document page) {
        return page.select("form:has(input[name=service][value=calendar])").stream()
                .map(FormElement.class::cast)
                .findFirst()
                .orElse(null);
    }
}
