@org.jspecify.annotations.NullMarked
package satchel.content.bookmark;
