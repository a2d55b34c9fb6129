-- Who somebody is at the provider that signs them in: by what never changes there.
create table linked_identity (
  id bigint primary key,
  version bigint not null,
  account_id bigint not null references account (id) on delete cascade,
  issuer varchar(500) not null,
  subject varchar(255) not null,
  linked_at timestamp(6) not null,
  unique (issuer, subject),
  unique (account_id, issuer)
);

-- Null where only a provider signs in.
alter table account alter column password_hash drop not null;
