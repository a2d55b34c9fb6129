package org.diyml.training.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.diyml.jobs.JobState;
import org.diyml.training.IterationEvents;

/** One who watches an iteration. Used by one thread at a time. */
final class ProgressStream {
  private static final Logger LOG = Logger.getLogger(ProgressStream.class.getName());

  /** Proxies cut connections on which nothing comes. */
  private static final Duration SILENCE = Duration.ofSeconds(15);

  private final long iteration;
  private final Sse sse;
  private final SseEventSink sink;
  private int sent;
  private JobState told;
  private Instant spokeAt = Instant.now();

  /**
   * Makes a stream.
   *
   * @param sent number of the last step that the watcher has; 0 for none
   */
  ProgressStream(long iteration, Sse sse, SseEventSink sink, int sent) {
    this.iteration = iteration;
    this.sse = sse;
    this.sink = sink;
    this.sent = sent;
  }

  /** Sends what is new. Answers whether the stream is over. */
  boolean feed(IterationEvents events) {
    try {
      return sink.isClosed() || sendNews(events);
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, e, () -> "A watcher of iteration " + iteration + " is lost");
      close();
      return true;
    }
  }

  void close() {
    sink.close();
  }

  private boolean sendNews(IterationEvents events) {
    // The state first: steps that are stored before the end are then among those sent before it.
    Optional<IterationEvents.State> now = events.state(iteration);
    if (now.isEmpty()) {
      close();
      return true;
    }
    JobState state = now.get().state();
    if (told == null) {
      // Whoever comes late hears the story from its start.
      tell(JobState.QUEUED);
    }
    if (!state.isFinal() && state != told) {
      tell(state);
    }
    List<IterationEvents.Step> steps = events.after(iteration, sent);
    for (IterationEvents.Step step : steps) {
      send("progress", Integer.toString(step.number()), step.progress());
      sent = step.number();
    }
    if (state.isFinal() && steps.isEmpty()) {
      send("end", null, new Status(state.word(), now.get().failure()));
      close();
      return true;
    }
    keepAlive();
    return false;
  }

  private void tell(JobState state) {
    send("status", null, new Status(state.word(), null));
    told = state;
  }

  private void keepAlive() {
    if (Instant.now().isAfter(spokeAt.plus(SILENCE))) {
      sink.send(sse.newEventBuilder().comment("").build());
      spokeAt = Instant.now();
    }
  }

  private void send(String name, String id, Object data) {
    OutboundSseEvent.Builder event =
        sse.newEventBuilder().name(name).mediaType(MediaType.APPLICATION_JSON_TYPE).data(data);
    if (id != null) {
      event.id(id);
    }
    sink.send(event.build());
    spokeAt = Instant.now();
  }

  /** Where the iteration stands. */
  public record Status(String status, String failure) {}
}
