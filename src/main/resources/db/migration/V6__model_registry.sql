-- What a registry of models tells beside their files: a number among those of the same name, and
-- under which terms a model may be used.
alter table uploaded_model add column model_version int not null default 1;
alter table uploaded_model add column licence varchar(200);

-- A model that somebody brought can be tested on new data like an iteration: one of the two is set.
alter table evaluation alter column iteration_id drop not null;
alter table evaluation add column model_id bigint references uploaded_model (id) on delete cascade;
create index evaluation_model on evaluation (model_id, id);
