package org.diyml.projects.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.diyml.platform.database.Slice;
import org.diyml.platform.web.PageText;
import org.diyml.platform.web.Pager;
import org.diyml.projects.Member;
import org.diyml.projects.Members;
import org.diyml.projects.ProjectAccess;
import org.diyml.projects.Role;

/** Shows who belongs to a project; owners say who does. */
@Named
@ViewScoped
public class MembersPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int ROWS = 50;

  @Inject private Members members;
  @Inject private ProjectAccess access;
  @Inject private PageText texts;

  private long project;
  private String page;
  private boolean owner;
  private List<MemberRow> rows;
  private Pager pager;
  private String username;
  private String role = Role.LABELLER.word();
  private String done;

  /** Lists the members. */
  public void open(long projectId) {
    project = projectId;
    refresh();
  }

  /** Takes somebody into the project. */
  public void add() {
    Member added = members.put(project, username, role);
    username = null;
    say("members.added", added.username(), texts.of("role." + added.role().word()));
  }

  /** Gives a member the role that was chosen in the member's row. */
  public void change(MemberRow row) {
    Member changed = members.put(project, row.getUsername(), row.getRole());
    say("members.changed", changed.username(), texts.of("role." + changed.role().word()));
  }

  /** Takes a member out of the project. */
  public void remove(MemberRow row) {
    members.remove(project, row.getUsername());
    say("members.removed", row.getUsername());
  }

  /** Leaves the project. */
  public String leave(String own) {
    members.remove(project, own);
    return "/app/dashboard?faces-redirect=true";
  }

  private void say(String key, Object... values) {
    done = texts.of(key, values);
    refresh();
  }

  private void refresh() {
    owner = access.role(project) == Role.OWNER;
    Slice<Member> slice = members.list(project, Pager.range(page, ROWS));
    rows = slice.items().stream().map(MemberRow::new).toList();
    pager = Pager.of(slice);
  }

  /** Number of the page from 1, as the address says it. */
  public String getPage() {
    return page;
  }

  public void setPage(String page) {
    this.page = page;
  }

  /** Whether the person at the browser may change who belongs to the project. */
  public boolean isOwner() {
    return owner;
  }

  public List<MemberRow> getRows() {
    return rows;
  }

  public Pager getPager() {
    return pager;
  }

  /** The words of all roles, the lowest first. */
  public List<String> getRoles() {
    return Stream.of(Role.values()).map(Role::word).toList();
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  /** What the new member is to be. */
  public String getRole() {
    return role;
  }

  public void setRole(String role) {
    this.role = role;
  }

  /** What was done last in words; null at first. */
  public String getDone() {
    return done;
  }
}
