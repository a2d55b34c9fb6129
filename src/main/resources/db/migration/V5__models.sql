-- Models that users bring. The file lies in the data folder.
create table uploaded_model (
  id bigint primary key,
  version bigint not null,
  account_id bigint not null references account (id) on delete cascade,
  name varchar(100) not null,
  file_name varchar(255) not null,
  format varchar(16) not null,
  sha256 varchar(64) not null,
  bytes bigint not null,
  understood text not null,
  created_at timestamp(6) not null
);
create index uploaded_model_account on uploaded_model (account_id, id);

alter table deployment add column model_id bigint references uploaded_model (id);
create index deployment_model on deployment (model_id);
