package org.diyml.training.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.diyml.platform.errors.UserError;

/**
 * Which models are asked about a picture.
 *
 * @param iterations numbers of iterations of the project
 * @param uploaded ids of uploaded models
 * @param theDefault whether the one that needs no training is asked too
 */
public record AskedModels(List<Integer> iterations, List<Long> uploaded, boolean theDefault) {
  /** The word for the model that needs no training. */
  public static final String DEFAULT = "default";

  private static final int MOST = 12;

  /**
   * Reads lists with commas.
   *
   * @param iterations numbers; null for none
   * @param models ids, and maybe {@value #DEFAULT}; null for none
   * @throws UserError invalid when something else is in them, or nothing, or too many are named
   */
  public static AskedModels of(String iterations, String models) {
    List<Integer> numbers = new ArrayList<>();
    words(iterations).forEach(word -> numbers.add((int) number(word, "iterations")));
    List<Long> ids = new ArrayList<>();
    words(models)
        .filter(word -> !word.equals(DEFAULT))
        .forEach(word -> ids.add(number(word, "models")));
    boolean theDefault = words(models).anyMatch(DEFAULT::equals);
    int count = numbers.size() + ids.size() + (theDefault ? 1 : 0);
    if (count == 0 || count > MOST) {
      throw UserError.invalid("iterations", "trial.models", MOST);
    }
    return new AskedModels(numbers, ids, theDefault);
  }

  private static Stream<String> words(String list) {
    return list == null
        ? Stream.empty()
        : Stream.of(list.split(",")).map(String::strip).filter(word -> !word.isEmpty());
  }

  private static long number(String word, String field) {
    try {
      return Integer.parseInt(word);
    } catch (NumberFormatException e) {
      throw UserError.invalid(field, "trial.numbers").causedBy(e);
    }
  }
}
