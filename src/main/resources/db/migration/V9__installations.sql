-- Pretrained networks that administrators have fetched: the newest try of each.
create table installation (
  id bigint primary key,
  version bigint not null,
  network varchar(200) not null unique,
  job_id bigint not null references job (id)
);

-- A model that somebody brought can be compared with the images of a project.
alter table evaluation add column project_id bigint references project (id) on delete set null;
