package satchel.benchmark.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The two files that Cyrus is told by, and the folders it expects. */
record CyrusConfig(Path folder, String owner) {
    private static final int PREFORKED = 16;

    void write(int http, int imap) throws IOException {
        for (String name : List.of("db", "socket", "proc", "log", "msg", "user", "quota", "lock")) {
            Files.createDirectories(config().resolve(name));
        }
        Files.createDirectories(folder.resolve("data/spool"));
        Files.writeString(imapdConf(), imapd());
        Files.writeString(cyrusConf(), services(http, imap));
    }

    List<String> master() {
        return List.of(
                Launch.find("cyrmaster").orElseThrow().toString(),
                "-D",
                "-C",
                imapdConf().toString(),
                "-M",
                cyrusConf().toString(),
                "-p",
                folder.resolve("data/master.pid").toString());
    }

    List<String> addUser(String user) {
        String program = Launch.find("saslpasswd2").orElseThrow().toString();
        return List.of(program, "-p", "-c", "-u", "localhost", "-f", passwords().toString(), user);
    }

    private String imapd() {
        return """
        configdirectory: %1$s
        defaultpartition: default
        partition-default: %2$s/data/spool
        cyrus_user: %3$s
        admins: admin
        allowplaintext: yes
        sasl_pwcheck_method: auxprop
        sasl_auxprop_plugin: sasldb
        sasl_sasldb_path: %4$s
        sasl_mech_list: PLAIN LOGIN
        servername: localhost
        defaultdomain: localhost
        virtdomains: off
        httpmodules: caldav carddav
        proc_path: %1$s/proc
        master_ready_file: %1$s/ready
        """
                .formatted(config(), folder, owner, passwords());
    }

    private String services(int http, int imap) {
        return """
        START {
          recover cmd="/usr/lib/cyrus/bin/ctl_cyrusdb -C %1$s -r"
        }
        SERVICES {
          imap cmd="/usr/lib/cyrus/bin/imapd -C %1$s" listen="%2$s:%3$d" prefork=0
          http cmd="/usr/lib/cyrus/bin/httpd -C %1$s -U 100000" listen="%2$s:%4$d" prefork=%5$d
        }
        EVENTS {
        }
        """
                .formatted(imapdConf(), Launch.HOST, imap, http, PREFORKED);
    }

    private Path config() {
        return folder.resolve("data/config");
    }

    private Path imapdConf() {
        return folder.resolve("imapd.conf");
    }

    private Path cyrusConf() {
        return folder.resolve("cyrus.conf");
    }

    private Path passwords() {
        return folder.resolve("sasldb2");
    }
}
