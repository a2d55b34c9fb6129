package org.diyml.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diyml.testing.Answer;
import org.diyml.testing.Client;

/** Looks at answers: none is an error of the server, and none tells what it is made of. */
final class Verdicts {
  /** Stack traces, classes, products with versions, and paths of the machine. */
  private static final Pattern LEAK =
      Pattern.compile(
          "\\bat [\\w.$]+\\([\\w.]*(java:\\d+|Native Method|Unknown Source)\\)"
              + "|\\b(java|javax|jakarta(?!\\.faces)|com\\.sun|org\\.(diyml|glassfish|h2|eclipse|apache))"
              + "\\.\\w+\\.\\w+"
              + "|\\w+(Exception|Error)\\b(?=[:\\s])"
              + "|(?i:payara|grizzly|glassfish|jersey|mojarra|weld)"
              + "|(?m:^(Server|X-Powered-By):.*\\d)|root:x:0:0|<web-app|/tmp/|/target/servers");

  private static final int OK = 200;

  /** After so many requests the server is asked how it is. */
  private static final int OFTEN = 10;

  /** What HTTP has servers say of a version that they do not speak. */
  private static final int UNKNOWN_VERSION = 505;

  private final Client watch;
  private final List<String> wrong = new ArrayList<>();
  private int count;

  Verdicts(Client watch) {
    this.watch = watch;
  }

  void add(String what, RawReply reply) {
    add(what, reply.status(), reply.text());
  }

  void add(String what, Answer answer) {
    String head = answer.response().headers().map().toString();
    add(what, answer.status(), head + "\n" + answer.text());
  }

  private void add(String what, int status, String text) {
    count++;
    if (status >= 500 && status != UNKNOWN_VERSION) {
      note(what, status + " " + text);
    }
    Matcher leak = LEAK.matcher(text);
    if (leak.find()) {
      note(what, status + " tells " + leak.group());
    }
    if (count % OFTEN == 0) {
      look(what);
    }
  }

  private void look(String after) {
    int status = watch.get("/health").status();
    if (status != OK) {
      note(after, "the server is ill: " + status);
    }
  }

  /** Notes that an answer is not as it should be. */
  void note(String what, String why) {
    wrong.add(shortened(what) + " -> " + shortened(why));
  }

  private static String shortened(String text) {
    String line = text.replace("\r\n", "\\r\\n");
    return line.length() > 300 ? line.substring(0, 300) + "…" : line;
  }

  void areGood() {
    look("all");
    System.out.printf("Hostile requests: %d, of which %d do harm%n", count, wrong.size());
    assertThat(wrong).isEmpty();
  }
}
