package org.diyml.platform.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;

/** The audit log: entries are added, never changed. */
@Stateless
public class AuditLog {
  private static final int AT_ONCE = 500;

  @PersistenceContext private EntityManager entities;

  /** Adds an entry in the caller's transaction: it is there if what it tells of was done. */
  public void add(AuditNote note) {
    AuditHead head =
        entities.find(AuditHead.class, AuditHead.ID, LockModeType.PESSIMISTIC_WRITE);
    entities.persist(head.next(note));
  }

  /** Adds an entry that stays when the caller's transaction is rolled back, as after a refusal. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void addForGood(AuditNote note) {
    add(note);
  }

  /**
   * The entries, newest first.
   *
   * @param action only those of it; null for all
   * @param accountId only those of that account; null for all
   */
  public Slice<AuditEntry> list(AuditAction action, Long accountId, Range range) {
    Map<String, Object> wanted = new LinkedHashMap<>();
    if (action != null) {
      wanted.put("action", action);
    }
    if (accountId != null) {
      wanted.put("accountId", accountId);
    }
    String where =
        wanted.keySet().stream()
            .map(field -> " and e." + field + " = :" + field)
            .collect(Collectors.joining());
    String from = " from AuditEntry e where e.number > 0" + where;
    return Slice.of(
        query("select e" + from + " order by e.number desc", AuditEntry.class, wanted),
        query("select count(e)" + from, Long.class, wanted),
        range);
  }

  private <T> TypedQuery<T> query(String text, Class<T> type, Map<String, Object> values) {
    TypedQuery<T> query = entities.createQuery(text, type);
    values.forEach(query::setParameter);
    return query;
  }

  /** At most some hundred entries after that one, in their order. */
  public List<AuditEntry> after(long number) {
    return entities
        .createQuery(
            "select e from AuditEntry e where e.number > :number order by e.number",
            AuditEntry.class)
        .setParameter("number", number)
        .setMaxResults(AT_ONCE)
        .getResultList();
  }

  /** Looks at all entries. */
  public AuditVerdict verify() {
    AuditHead head = entities.find(AuditHead.class, AuditHead.ID);
    long number = 0;
    String hash = AuditEntry.NOTHING_BEFORE;
    List<AuditEntry> page = after(number);
    while (!page.isEmpty() && number < head.getNumber()) {
      for (AuditEntry entry : page) {
        if (!entry.follows(number, hash)) {
          return new AuditVerdict(number, number + 1, hash);
        }
        number = entry.getNumber();
        hash = entry.getHash();
        if (number == head.getNumber()) {
          break;
        }
      }
      entities.clear();
      page = after(number);
    }
    boolean whole = number == head.getNumber() && hash.equals(head.getHash());
    return new AuditVerdict(number, whole ? null : Long.valueOf(number + 1), hash);
  }
}
