alter table deployment add column threshold double precision;
alter table deployment add column allowed_origins varchar(2000) default '' not null;
alter table deployment add column shadow_default boolean default false not null;
alter table deployment add column shadow_iteration_id bigint;
alter table deployment add column shadow_model_id bigint;
alter table deployment add column kept_share double precision default 0 not null;
alter table deployment add column kept_days integer default 30 not null;

alter table deployment_key add column last_used_at timestamp(6);

-- What a deployment pointed at, one step after the other. Models may be gone by now.
create table deployment_step (
  id bigint primary key,
  version bigint not null,
  deployment_id bigint not null references deployment (id) on delete cascade,
  number integer not null,
  iteration_id bigint,
  model_id bigint,
  title varchar(200) not null,
  made_at timestamp(6) not null,
  unique (deployment_id, number)
);
insert into deployment_step (id, version, deployment_id, number, iteration_id, model_id, title, made_at)
  select nextval('ids'), 1, d.id, 1, d.iteration_id, d.model_id,
    case when i.id is not null then concat('iteration ', i.number)
      when m.id is not null then m.name else 'default' end,
    d.created_at
  from deployment d
  left join iteration i on i.id = d.iteration_id
  left join uploaded_model m on m.id = d.model_id;

-- What a deployment was asked and answered in an hour, as one node counted it.
create table usage_hour (
  id bigint primary key,
  version bigint not null,
  deployment_id bigint not null references deployment (id) on delete cascade,
  starts_at timestamp(6) not null,
  node varchar(36) not null,
  counts text not null,
  unique (deployment_id, starts_at, node)
);

-- Pictures that were answered and kept with their answers, where a deployment asks for it.
create table kept_prediction (
  id bigint primary key,
  version bigint not null,
  deployment_id bigint not null references deployment (id) on delete cascade,
  model varchar(200) not null,
  name varchar(255) not null,
  sha256 varchar(64) not null,
  uncertainty double precision not null,
  predictions text not null,
  kept_at timestamp(6) not null,
  image_id bigint
);
create index kept_prediction_order on kept_prediction (deployment_id, uncertainty, id);
create index kept_prediction_age on kept_prediction (kept_at);
