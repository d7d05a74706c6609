package satchel.demo;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Finds the forms that ask for the plug-in of a service, wherever the pages put them. */
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

    /** Several programs may have a user's calendar: which one is meant? */
    static FormElement program(Document page, String pim) {
        return page.select("form:has(input[name=pim][value=%s])".formatted(pim)).stream()
                .map(FormElement.class::cast)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("the page offers no " + pim + ": " + page.text()));
    }

    private static @org.jspecify.annotations.Nullable FormElement find(Document page) {
        return page.select("form:has(input[name=service][value=calendar])").stream()
                .map(FormElement.class::cast)
                .findFirst()
                .orElse(null);
    }
}
