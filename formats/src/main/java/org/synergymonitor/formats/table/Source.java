package org.synergymonitor.formats.table;

import java.util.List;
import java.util.Optional;

/** Where a component of an observation stands. Rows and columns are counted from 1. */
public sealed interface Source {
    /** The name of the group of a pattern that holds the text: {@code 单位[:：](?<value>.+)}. */
    String GROUP = "value";

    /** The same for the whole table. */
    record Constant(String text) implements Source {
        public Constant {
            require(!text.isBlank(), "a constant must not be blank");
        }
    }

    /**
     * In the row of the figure.
     *
     * @param numbers several if the text is spread over several columns, the widest notion first
     * @param fill whether a blank cell repeats the one above, as merged cells do
     * @param part what of the cell is meant, if not all
     */
    record Columns(List<Integer> numbers, boolean fill, Optional<LinearPattern> part) implements Source {
        public Columns {
            numbers = checked(numbers);
            check(part);
        }
    }

    /**
     * In the column of the figure, above it.
     *
     * @param numbers several if the header has several rows, the widest notion first
     * @param fill whether a blank cell repeats the one on its left, as merged cells do
     * @param part what of the cell is meant, if not all
     */
    record Rows(List<Integer> numbers, boolean fill, Optional<LinearPattern> part) implements Source {
        public Rows {
            numbers = checked(numbers);
            check(part);
        }
    }

    /** In one cell that speaks for the whole table, such as a title. */
    record Cell(int row, int column, Optional<LinearPattern> part) implements Source {
        public Cell {
            require(row > 0 && column > 0, "rows and columns are counted from 1, not " + row + ", " + column);
            check(part);
        }
    }

    private static List<Integer> checked(List<Integer> numbers) {
        require(
                !numbers.isEmpty() && numbers.stream().allMatch(it -> it > 0),
                "rows and columns are counted from 1, not " + numbers);
        return List.copyOf(numbers);
    }

    private static void check(Optional<LinearPattern> part) {
        part.ifPresent(it -> require(it.hasGroup(GROUP), "a pattern needs a group (?<value>…), not " + it));
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
