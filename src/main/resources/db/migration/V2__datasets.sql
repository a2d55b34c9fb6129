-- Labels keep a version of their own; what changes the dataset of a project counts up its revision.
alter table project add column data_revision bigint default 0 not null;

-- What a picture looks like, found out when it came in. Near copies agree in a band at least.
alter table image add column look bigint default 0 not null;
alter table image add column band0 smallint default 0 not null;
alter table image add column band1 smallint default 0 not null;
alter table image add column band2 smallint default 0 not null;
alter table image add column band3 smallint default 0 not null;
alter table image add column brightness double precision default 0.5 not null;
alter table image add column sharpness double precision default 0 not null;
create index image_band0 on image (band0);
create index image_band1 on image (band1);
create index image_band2 on image (band2);
create index image_band3 on image (band3);

-- Every state that the annotations of an image were in, the newest included.
create table annotation_revision (
  id bigint primary key,
  version bigint not null,
  image_id bigint not null references image (id) on delete cascade,
  author_id bigint,
  made_at timestamp(6) not null,
  state text not null
);
create index annotation_revision_image on annotation_revision (image_id, id);

create table dataset_import (
  id bigint primary key,
  version bigint not null,
  project_id bigint not null references project (id) on delete cascade,
  author_id bigint not null,
  job_id bigint not null unique references job (id),
  name varchar(255) not null,
  format varchar(16),
  dry_run boolean not null,
  position integer not null,
  added integer not null,
  skipped integer not null
);
create index dataset_import_project on dataset_import (project_id, id);

create table import_problem (
  id bigint primary key,
  version bigint not null,
  import_id bigint not null references dataset_import (id) on delete cascade,
  item varchar(500) not null,
  reason varchar(1000) not null
);
create index import_problem_import on import_problem (import_id, id);

create table dataset_analysis (
  id bigint primary key,
  version bigint not null,
  project_id bigint not null references project (id) on delete cascade,
  job_id bigint not null unique references job (id),
  data_revision bigint not null,
  snapshot_hash varchar(64),
  result text
);
create index dataset_analysis_project on dataset_analysis (project_id, id);

-- What an iteration was trained on, kept for good. Two equal datasets have the same hash.
create table snapshot (
  id bigint primary key,
  version bigint not null,
  project_id bigint not null references project (id) on delete cascade,
  hash varchar(64) not null,
  images integer not null,
  created_at timestamp(6) not null,
  unique (project_id, hash)
);

create table snapshot_image (
  snapshot_id bigint not null references snapshot (id) on delete cascade,
  image_id bigint not null,
  name varchar(255) not null,
  sha256 varchar(64) not null,
  format varchar(8) not null,
  width integer not null,
  height integer not null,
  split varchar(12),
  primary key (snapshot_id, image_id)
);
create index snapshot_image_content on snapshot_image (sha256);

create table snapshot_annotation (
  snapshot_id bigint not null references snapshot (id) on delete cascade,
  annotation_id bigint not null,
  image_id bigint not null,
  label varchar(100) not null,
  x double precision,
  y double precision,
  width double precision,
  height double precision,
  primary key (snapshot_id, annotation_id)
);
create index snapshot_annotation_image on snapshot_annotation (snapshot_id, image_id);

alter table iteration add column snapshot_id bigint references snapshot (id);
