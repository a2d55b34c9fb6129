package org.diyml.administration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.diyml.accounts.Account;
import org.diyml.accounts.Accounts;
import org.diyml.accounts.Administrators;
import org.diyml.accounts.AuditTrail;
import org.diyml.jobs.Job;
import org.diyml.jobs.JobState;
import org.diyml.jobs.Jobs;
import org.diyml.platform.audit.AuditAction;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.quotas.Quota;
import org.diyml.platform.settings.Setting;
import org.diyml.platform.settings.Versions;
import org.diyml.platform.storage.FileStore;
import org.diyml.projects.DatasetTotals;
import org.diyml.projects.ProjectSizes;

/**
 * Tells administrators how the instance is. All of it throws {@link
 * org.diyml.platform.errors.UserError} forbidden to anybody else.
 */
@Stateless
public class Administration {
  @Inject private Administrators administrators;
  @Inject private Accounts accounts;
  @Inject private ProjectSizes sizes;
  @Inject private Jobs jobs;
  @Inject private FileStore store;
  @Inject private AuditTrail audit;

  /** The instance at the moment. */
  public InstanceState state() {
    administrators.require();
    DatasetTotals totals = sizes.ofAll();
    try {
      java.nio.file.FileStore disk = Files.getFileStore(Setting.DATA.path());
      return new InstanceState(
          Versions.PRODUCT.text(),
          accounts.count(),
          totals.projects(),
          totals.images(),
          totals.bytes(),
          store.isEncrypting(),
          disk.getUsableSpace(),
          disk.getTotalSpace(),
          jobs.count(JobState.QUEUED),
          jobs.count(JobState.RUNNING),
          Stream.of(Quota.values())
              .map(quota -> new InstanceState.Limit(quota.word(), quota.most()))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets an administrator have a backup, which holds what all accounts have. */
  public void noteBackup() {
    administrators.require();
    audit.note(AuditAction.BACKUP_MADE, null);
  }

  /** All accounts with what they have, the oldest first. */
  public Slice<AccountUse> accounts(Range range) {
    administrators.require();
    Slice<Account> slice = accounts.list(range);
    List<Long> ids = slice.items().stream().map(Account::getId).toList();
    Map<Long, DatasetTotals> totals = sizes.ofOwners(ids);
    Predicate<Account> administering = administrators.all();
    return slice.map(
        account ->
            AccountUse.of(
                account,
                administering.test(account),
                totals.getOrDefault(account.getId(), DatasetTotals.NONE)));
  }

  /** All jobs, the newest first. */
  public Slice<JobEntry> jobs(Range range) {
    administrators.require();
    Slice<Job> slice = jobs.list(range);
    Map<Long, String> names =
        accounts.names(slice.items().stream().map(Job::getAccountId).distinct().toList());
    return slice.map(job -> JobEntry.of(job, names.get(job.getAccountId())));
  }
}
