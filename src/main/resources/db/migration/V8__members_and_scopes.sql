-- Who belongs to a project, and as what. Whoever owned a project alone is now its first owner.
create table project_member (
  project_id bigint not null references project (id) on delete cascade,
  account_id bigint not null references account (id) on delete cascade,
  role varchar(16) not null,
  added_at timestamp(6) not null,
  primary key (project_id, account_id)
);
create index project_member_account on project_member (account_id, project_id);
insert into project_member (project_id, account_id, role, added_at)
  select id, owner_id, 'OWNER', created_at from project;
drop index project_owner;
alter table project drop column owner_id;

-- How far a token reaches. Those that are there reach as far as they always did.
alter table access_token add column scope varchar(16) default 'ALL' not null;
