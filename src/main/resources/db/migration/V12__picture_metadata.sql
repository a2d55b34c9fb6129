-- Whether what pictures hold besides pixels is kept. What is there was kept, and is not touched.
alter table project add column keep_metadata boolean default false not null;
