package satchel.dav.server;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import satchel.dav.report.Report;
import satchel.dav.rule.BodyRules;
import satchel.dav.store.Stores;

/**
 * What a server is made of. The stores stay the caller's: stopping the server does not close them.
 *
 * @param port 0 for any unused one
 * @param rest what to do when nobody has asked for anything in a while
 * @param pages answers GET, HEAD and POST outside of /dav/; nothing does if it is empty
 */
public record ServerConfig(
        String host,
        int port,
        Stores stores,
        InstantSource clock,
        BodyRules rules,
        List<Report> reports,
        Runnable rest,
        Optional<Handler> pages) {}
