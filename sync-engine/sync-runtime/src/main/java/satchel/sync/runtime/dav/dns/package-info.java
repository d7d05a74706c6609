/** What a domain says in the DNS of the services it has. Knows no DAV. */
@NullMarked
package satchel.sync.runtime.dav.dns;

import org.jspecify.annotations.NullMarked;
