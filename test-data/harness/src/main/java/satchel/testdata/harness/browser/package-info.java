/** Real browsers without a window, and the words in which a test does what their user would do. */
@NullMarked
package satchel.testdata.harness.browser;

import org.jspecify.annotations.NullMarked;
