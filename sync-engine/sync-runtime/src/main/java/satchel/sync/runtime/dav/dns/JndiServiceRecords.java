package satchel.sync.runtime.dav.dns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;

/**
 * The DNS through the JDK's own client for it. Asked for attributes, it gives text and makes no
 * objects of what comes over the network, which is what JNDI is feared for.
 */
@SuppressWarnings("BanJNDI")
public final class JndiServiceRecords implements ServiceRecords {
    private static final String NUMBER = "[0-9]{1,5}";

    private final String server;

    /**
     * @param server such as {@code dns://127.0.0.1:53}, or {@code dns:} for the machine's own
     */
    public JndiServiceRecords(String server) {
        this.server = server;
    }

    @Override
    public List<ServiceRecord> services(String name) throws IOException {
        return ask(name, "SRV").stream()
                .flatMap(text -> service(text).stream())
                .sorted(ServiceRecord.ORDER)
                .toList();
    }

    @Override
    public List<String> texts(String name) throws IOException {
        return ask(name, "TXT").stream().flatMap(JndiServiceRecords::strings).toList();
    }

    /** From {@code 0 1 443 dav.example.org.}; what is none is passed over. */
    private static Optional<ServiceRecord> service(String text) {
        String[] words = text.strip().split("\\s+");
        boolean sound =
                words.length == 4 && Stream.of(words).limit(3).allMatch(w -> w.matches(NUMBER));
        return sound
                ? Optional.of(
                        new ServiceRecord(
                                Integer.parseInt(words[0]),
                                Integer.parseInt(words[1]),
                                Integer.parseInt(words[2]),
                                words[3].toLowerCase(Locale.ROOT).replaceFirst("\\.$", "")))
                : Optional.empty();
    }

    /** The strings of a record come with spaces between them, quoted where they have any. */
    private static Stream<String> strings(String text) {
        return Stream.of(text.replace("\"", "").strip().split("\\s+"));
    }

    private List<String> ask(String name, String type) throws IOException {
        Hashtable<String, String> settings = new Hashtable<>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put(Context.PROVIDER_URL, server);
        settings.put("com.sun.jndi.dns.timeout.initial", "1500");
        settings.put("com.sun.jndi.dns.timeout.retries", "2");
        try {
            DirContext dns = new InitialDirContext(settings);
            try {
                return values(
                        Optional.ofNullable(
                                dns.getAttributes(name, new String[] {type}).get(type)));
            } finally {
                dns.close();
            }
        } catch (NameNotFoundException nothing) {
            return List.of();
        } catch (NamingException e) {
            throw new IOException("the DNS does not tell of " + name, e);
        }
    }

    private static List<String> values(Optional<Attribute> attribute) throws NamingException {
        List<String> values = new ArrayList<>();
        if (attribute.isPresent()) {
            Collections.list(attribute.get().getAll())
                    .forEach(value -> values.add(String.valueOf(value)));
        }
        return values;
    }
}
