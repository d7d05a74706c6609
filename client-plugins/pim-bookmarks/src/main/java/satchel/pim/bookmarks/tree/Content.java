package satchel.pim.bookmarks.tree;

import java.util.List;
import java.util.Optional;

/** What an entry is, and what it says. */
public sealed interface Content {
    /**
     * @param title may be empty
     * @param tags sorted, each another
     */
    record Link(
            String title,
            String url,
            List<String> tags,
            Optional<String> keyword,
            Optional<String> description)
            implements Content {
        public Link {
            title = Clean.text(title);
            url = Clean.url(url);
            tags =
                    tags.stream()
                            .map(Link::word)
                            .filter(tag -> !tag.isEmpty())
                            .distinct()
                            .sorted()
                            .toList();
            keyword = keyword.map(Link::word).filter(word -> !word.isEmpty());
            description = description.map(Clean::text).filter(text -> !text.isEmpty());
        }

        private static String word(String raw) {
            return Clean.text(raw).strip();
        }

        public static Link of(String title, String url) {
            return new Link(title, url, List.of(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * @param title may be empty
     */
    record Folder(String title, Optional<String> description) implements Content {
        public Folder {
            title = Clean.text(title);
            description = description.map(Clean::text).filter(text -> !text.isEmpty());
        }

        public static Folder of(String title) {
            return new Folder(title, Optional.empty());
        }
    }

    record Separator() implements Content {}
}
