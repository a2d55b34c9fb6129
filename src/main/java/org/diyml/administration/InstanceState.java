package org.diyml.administration;

import java.util.List;

/**
 * How an instance is at the moment.
 *
 * @param version of the product
 * @param accounts how many there are
 * @param projects how many there are
 * @param images in all projects
 * @param bytes of those images
 * @param encrypted whether files are encrypted that are stored now
 * @param diskFree bytes that the disk of the data folder has left
 * @param diskSize bytes that it has
 * @param waiting jobs that wait
 * @param running jobs that run
 * @param quotas what one account or project may have
 */
public record InstanceState(
    String version,
    long accounts,
    long projects,
    long images,
    long bytes,
    boolean encrypted,
    long diskFree,
    long diskSize,
    long waiting,
    long running,
    List<Limit> quotas) {
  /**
   * A quota in force.
   *
   * @param name of the quota, in a word
   * @param most how much there may be; 0 for any
   */
  public record Limit(String name, long most) {}
}
