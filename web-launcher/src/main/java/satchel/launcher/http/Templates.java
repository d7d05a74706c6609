package satchel.launcher.http;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Path;

/** The templates, compiled with the program. Pages are small, so each is rendered whole. */
final class Templates {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    Path.of("."),
                    ContentType.Html,
                    Templates.class.getClassLoader(),
                    "satchel.launcher.template");

    String render(String template, Object view) {
        StringOutput out = new StringOutput();
        engine.render(template + ".jte", view, out);
        return out.toString();
    }
}
