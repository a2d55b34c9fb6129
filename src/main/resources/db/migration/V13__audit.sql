-- What was done by whom. Entries are added and never changed; each has the hash of the one before.
-- Accounts are named by ids only, which stand for nobody when an account is erased.
create table audit_entry (
  number bigint primary key,
  made_at timestamp(6) not null,
  action varchar(32) not null,
  account_id bigint,
  subject varchar(200),
  address varchar(64) not null,
  previous_hash varchar(64) not null,
  hash varchar(64) not null
);
create index audit_entry_action on audit_entry (action, number);
create index audit_entry_account on audit_entry (account_id, number);

create table audit_head (
  id bigint primary key,
  number bigint not null,
  hash varchar(64) not null
);
insert into audit_head (id, number, hash)
  values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
