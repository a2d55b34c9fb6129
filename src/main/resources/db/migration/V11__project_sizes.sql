-- What a project holds, counted when images come and go: quotas ask for it at each upload.
alter table project add column images bigint default 0 not null;
alter table project add column bytes bigint default 0 not null;
update project set
  images = (select count(*) from image i where i.project_id = project.id),
  bytes = (select coalesce(sum(i.bytes), 0) from image i where i.project_id = project.id);
