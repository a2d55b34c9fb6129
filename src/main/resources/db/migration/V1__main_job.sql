-- A landed migration is never edited: write the next one.
-- Ids come from one sequence, so no id of one kind is ever an id of another.
-- Times are in UTC.
create sequence ids start with 50 increment by 50;

create table account (
  id bigint primary key,
  version bigint not null,
  username varchar(64) not null,
  username_key varchar(64) not null unique,
  email varchar(254),
  password_hash varchar(255) not null,
  created_at timestamp(6) not null
);

create table access_token (
  id bigint primary key,
  version bigint not null,
  account_id bigint not null references account (id) on delete cascade,
  kind varchar(16) not null,
  name varchar(100),
  token_hash varchar(64) not null unique,
  created_at timestamp(6) not null,
  expires_at timestamp(6)
);
create index access_token_account on access_token (account_id, id);

create table project (
  id bigint primary key,
  version bigint not null,
  owner_id bigint not null references account (id) on delete cascade,
  name varchar(100) not null,
  type varchar(16) not null,
  description varchar(2000),
  split_seed bigint not null,
  split_revision integer not null,
  validation_share double precision not null,
  keep_inference_results boolean not null,
  created_at timestamp(6) not null
);
create index project_owner on project (owner_id, id);

create table label (
  id bigint primary key,
  version bigint not null,
  project_id bigint not null references project (id) on delete cascade,
  name varchar(100) not null,
  colour varchar(7) not null,
  position integer not null,
  unique (project_id, name)
);

create table image (
  id bigint primary key,
  version bigint not null,
  project_id bigint not null references project (id) on delete cascade,
  name varchar(255) not null,
  sha256 varchar(64) not null,
  format varchar(8) not null,
  bytes bigint not null,
  width integer not null,
  height integer not null,
  split varchar(12),
  created_at timestamp(6) not null
);
create index image_project on image (project_id, id);
create index image_project_split on image (project_id, split, id);
create index image_content on image (sha256);

create table annotation (
  id bigint primary key,
  version bigint not null,
  image_id bigint not null references image (id) on delete cascade,
  label_id bigint not null references label (id) on delete cascade,
  x double precision,
  y double precision,
  width double precision,
  height double precision
);
create index annotation_image on annotation (image_id);
create index annotation_label on annotation (label_id, image_id);

create table job (
  id bigint primary key,
  version bigint not null,
  kind varchar(16) not null,
  subject_id bigint not null,
  state varchar(16) not null,
  progress double precision not null,
  attempt integer not null,
  cancel_requested boolean not null,
  owner varchar(64),
  lease_until timestamp(6),
  nudged_at timestamp(6),
  failure varchar(2000),
  queued_at timestamp(6) not null,
  started_at timestamp(6),
  finished_at timestamp(6)
);
create index job_state on job (state, id);

create table training_config (
  project_id bigint primary key references project (id) on delete cascade,
  version bigint not null,
  settings text not null,
  last_number integer not null
);

create table iteration (
  id bigint primary key,
  version bigint not null,
  project_id bigint not null references project (id) on delete cascade,
  number integer not null,
  job_id bigint not null unique references job (id),
  settings text not null,
  dataset text,
  split_revision integer not null,
  unique (project_id, number)
);

create table training_epoch (
  id bigint primary key,
  version bigint not null,
  iteration_id bigint not null references iteration (id) on delete cascade,
  epoch integer not null,
  train_loss double precision not null,
  validation_loss double precision,
  validation_accuracy double precision,
  unique (iteration_id, epoch)
);

create table training_result (
  iteration_id bigint primary key references iteration (id) on delete cascade,
  version bigint not null,
  accuracy double precision not null,
  metrics text not null,
  model text not null
);

create table deployment (
  id bigint primary key,
  version bigint not null,
  project_id bigint not null references project (id) on delete cascade,
  name varchar(100) not null,
  iteration_id bigint references iteration (id),
  active boolean not null,
  created_at timestamp(6) not null
);
create index deployment_project on deployment (project_id, id);
create index deployment_iteration on deployment (iteration_id);

create table deployment_key (
  id bigint primary key,
  version bigint not null,
  deployment_id bigint not null references deployment (id) on delete cascade,
  name varchar(100) not null,
  prefix varchar(16) not null,
  key_hash varchar(64) not null unique,
  per_minute integer,
  created_at timestamp(6) not null,
  expires_at timestamp(6)
);
create index deployment_key_deployment on deployment_key (deployment_id, id);

create table inference_result (
  id bigint primary key,
  version bigint not null,
  deployment_id bigint not null references deployment (id) on delete cascade,
  model varchar(200) not null,
  predictions text not null,
  created_at timestamp(6) not null
);
create index inference_result_deployment on inference_result (deployment_id, id);
