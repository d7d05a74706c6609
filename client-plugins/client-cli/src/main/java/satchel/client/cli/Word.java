package satchel.client.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A choice in the words of the command line: TWO_WAY is {@code two-way}. */
abstract class Word<E extends Enum<E>> implements ITypeConverter<E> {
    private final Class<E> choices;

    Word(Class<E> choices) {
        this.choices = choices;
    }

    static String of(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public E convert(String word) {
        Optional<E> found =
                Arrays.stream(choices.getEnumConstants())
                        .filter(choice -> of(choice).equals(word))
                        .findFirst();
        return found.orElseThrow(() -> new TypeConversionException(expected(word)));
    }

    private String expected(String word) {
        return Arrays.stream(choices.getEnumConstants())
                .map(Word::of)
                .collect(Collectors.joining(", ", "'" + word + "' is none of ", ""));
    }
}
