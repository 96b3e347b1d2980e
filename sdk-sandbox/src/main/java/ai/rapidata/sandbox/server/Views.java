package ai.rapidata.sandbox.server;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Renders pages on the server, from templates compiled into this jar. */
public final class Views {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Views.class.getClassLoader(), "ai.rapidata.sandbox.views");

    private Views() {}

    /**
     * Answers with a page. The status is left as it is.
     *
     * @param context the request
     * @param template the file name of the template, such as {@code approve.jte}
     * @param values the template's parameters by name
     */
    public static void html(Context context, String template, Map<String, Object> values) {
        var output = new StringOutput();
        TEMPLATES.render(template, values, output);
        context.html(output.toString());
    }
}
