package org.diyml.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.Assertions;
import org.diyml.testing.ServerKind;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** What only shows inside the container: who may work on a job, and when others hear of it. */
@DisabledIfSystemProperty(
    named = ServerKind.CHOICE,
    matches = ServerKind.OF_WAR,
    disabledReason = "Arquillian starts Payara Micro")
@ExtendWith(ArquillianExtension.class)
class JobsIT {
  private static final long NO_ITERATION = -1;
  private static final long ACCOUNT = 1;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject private Jobs jobs;
  @PersistenceContext private EntityManager entities;
  @Resource private UserTransaction transaction;

  /** The very archive of the runnable jar, with this test in it. */
  @Deployment
  static WebArchive product() {
    return ShrinkWrap.create(ZipImporter.class, "diy-ml.war")
        .importFrom(new File("target/server/ROOT.war"))
        .as(WebArchive.class)
        .addClass(JobsIT.class)
        .addAsLibrary(
            new File(Assertions.class.getProtectionDomain().getCodeSource().getLocation().getPath()));
  }

  @Test
  void aWorkerHearsOfAJobOnceItIsCommitted() throws Exception {
    long id = inTransaction(() -> jobs.queue(JobKind.TRAINING, NO_ITERATION, ACCOUNT).getId());
    // The iteration is gone, so whoever works on the job stops at once.
    Instant end = Instant.now().plus(PATIENCE);
    while (!find(id).getState().isFinal() && Instant.now().isBefore(end)) {
      Thread.sleep(100);
    }
    assertThat(find(id).getState()).isEqualTo(JobState.CANCELLED);
    assertThat(find(id).getAttempt()).isEqualTo(1);
  }

  @Test
  void nothingIsLeftOfAJobWhoseTransactionIsRolledBack() throws Exception {
    transaction.begin();
    long id = jobs.queue(JobKind.TRAINING, NO_ITERATION, ACCOUNT).getId();
    transaction.rollback();
    assertThat(find(id)).isNull();
    assertThat(jobs.claim(id, "node")).isEmpty();
  }

  @Test
  void onlyOneOfManyNodesGetsAJob() throws Exception {
    long id = quietlyQueued();
    ExecutorService nodes = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Optional<Claim>>> tries = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        String node = "node-" + i;
        tries.add(() -> jobs.claim(id, node));
      }
      int claimed = 0;
      for (Future<Optional<Claim>> tried : nodes.invokeAll(tries)) {
        claimed += tried.get().isPresent() ? 1 : 0;
      }
      assertThat(claimed).isEqualTo(1);
    } finally {
      nodes.shutdownNow();
    }
  }

  @Test
  void aNodeWhoseLeaseRanOutStoresNothing() throws Exception {
    long id = quietlyQueued();
    Claim claim = jobs.claim(id, "slow").orElseThrow();
    inTransaction(
        () ->
            entities
                .createQuery("update Job j set j.leaseUntil = :past where j.id = :id")
                .setParameter("past", Instant.now().minusSeconds(1))
                .setParameter("id", id)
                .executeUpdate());
    jobs.sweep();
    AtomicBoolean stored = new AtomicBoolean();
    assertThat(jobs.succeed(claim, () -> stored.set(true))).isFalse();
    assertThat(stored).isFalse();
    assertThat(jobs.renew(Set.of(claim))).containsExactly(claim);
  }

  @Test
  void aResultThatCannotBeStoredLeavesTheJobUnfinished() throws Exception {
    long id = quietlyQueued();
    Claim claim = jobs.claim(id, "node").orElseThrow();
    Assertions.assertThatThrownBy(
            () ->
                jobs.succeed(
                    claim,
                    () -> {
                      throw new IllegalStateException("disk full");
                    }))
        .hasMessageContaining("disk full");
    assertThat(find(id).getState()).isEqualTo(JobState.RUNNING);
  }

  @Test
  void aRunningJobIsAskedToStop() throws Exception {
    long id = quietlyQueued();
    Claim claim = jobs.claim(id, "node").orElseThrow();
    assertThat(jobs.renew(Set.of(claim))).isEmpty();
    jobs.requestCancel(id);
    assertThat(jobs.renew(Set.of(claim))).containsExactly(claim);
    assertThat(jobs.cancel(claim)).isTrue();
    assertThat(find(id).getState()).isEqualTo(JobState.CANCELLED);
  }

  /** A job of which no worker hears for the next seconds. */
  private long quietlyQueued() throws Exception {
    return inTransaction(
        () -> {
          Job job = new Job(JobKind.EVALUATION, NO_ITERATION, ACCOUNT, null, Instant.now());
          entities.persist(job);
          return job.getId();
        });
  }

  private Job find(long id) throws Exception {
    return inTransaction(() -> entities.find(Job.class, id));
  }

  private <T> T inTransaction(Callable<T> work) throws Exception {
    transaction.begin();
    try {
      T result = work.call();
      transaction.commit();
      return result;
    } catch (Exception e) {
      transaction.rollback();
      throw e;
    }
  }
}
