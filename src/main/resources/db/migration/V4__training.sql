-- Whom a job is done for, so that accounts take turns; and the attempt that last left something to go on from.
alter table job add column account_id bigint default 0 not null;
alter table job add column saved_attempt integer default 0 not null;
create index job_turn on job (kind, state, id);
create index job_served on job (kind, account_id, started_at);

-- What an epoch is judged by depends on the kind of model.
alter table training_epoch add column validation_score double precision;
update training_epoch set validation_score = validation_accuracy;
alter table training_epoch drop column validation_accuracy;

-- What a run was done with: versions, libraries, threads.
alter table iteration add column environment text;

-- Every step of progress of a run, for those who watch and those who come late.
create table iteration_event (
  id bigint primary key,
  version bigint not null,
  iteration_id bigint not null references iteration (id) on delete cascade,
  number integer not null,
  epoch integer,
  progress text not null,
  made_at timestamp(6) not null,
  unique (iteration_id, number)
);

create table evaluation (
  id bigint primary key,
  version bigint not null,
  iteration_id bigint not null references iteration (id) on delete cascade,
  job_id bigint not null unique references job (id),
  name varchar(255) not null,
  result text
);
create index evaluation_iteration on evaluation (iteration_id, id);

-- The newest run of suggestions of a project, and what it suggested.
create table suggestion_run (
  id bigint primary key,
  version bigint not null,
  project_id bigint not null unique references project (id) on delete cascade,
  iteration_id bigint not null references iteration (id) on delete cascade,
  job_id bigint not null unique references job (id)
);

create table suggestion (
  id bigint primary key,
  version bigint not null,
  run_id bigint not null references suggestion_run (id) on delete cascade,
  image_id bigint not null references image (id) on delete cascade,
  uncertainty double precision not null,
  answers text not null
);
create index suggestion_order on suggestion (run_id, uncertainty, id);
create index suggestion_image on suggestion (image_id);
