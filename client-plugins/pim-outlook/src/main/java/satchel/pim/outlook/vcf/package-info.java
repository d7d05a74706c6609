/**
 * Outlook's exports of contacts as vCards of version 2.1, in the words of 3.0. May know: read,
 * client-api, content-lines.
 */
@NullMarked
package satchel.pim.outlook.vcf;

import org.jspecify.annotations.NullMarked;
